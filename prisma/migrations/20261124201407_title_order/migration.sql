-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_DocumentTranslation" (
    "documentKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "visibleFrom" DATETIME,
    "visibleUntil" DATETIME,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleOrder" TEXT NOT NULL DEFAULT '',
    "summary" TEXT,

    PRIMARY KEY ("documentKey", "locale"),
    CONSTRAINT "DocumentTranslation_documentKey_fkey" FOREIGN KEY ("documentKey") REFERENCES "Document" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_DocumentTranslation" ("documentKey", "locale", "slug", "source", "state", "summary", "title", "visibleFrom", "visibleUntil", "wording") SELECT "documentKey", "locale", "slug", "source", "state", "summary", "title", "visibleFrom", "visibleUntil", "wording" FROM "DocumentTranslation";
DROP TABLE "DocumentTranslation";
ALTER TABLE "new_DocumentTranslation" RENAME TO "DocumentTranslation";
CREATE INDEX "DocumentTranslation_locale_titleOrder_idx" ON "DocumentTranslation"("locale", "titleOrder");
CREATE UNIQUE INDEX "DocumentTranslation_locale_slug_key" ON "DocumentTranslation"("locale", "slug");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
