-- CreateTable
CREATE TABLE "FormerAddress" (
    "path" TEXT NOT NULL PRIMARY KEY,
    "successor" TEXT
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ContentRecord" (
    "type" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "addresses" TEXT NOT NULL DEFAULT '{}',

    PRIMARY KEY ("type", "key")
);
INSERT INTO "new_ContentRecord" ("digest", "key", "type") SELECT "digest", "key", "type" FROM "ContentRecord";
DROP TABLE "ContentRecord";
ALTER TABLE "new_ContentRecord" RENAME TO "ContentRecord";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "FormerAddress_successor_idx" ON "FormerAddress"("successor");
