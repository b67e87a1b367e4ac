-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "bounce" TEXT;

-- CreateTable
CREATE TABLE "Issue" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "date" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "IssueTranslation" (
    "issueKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "visibleFrom" DATETIME,
    "visibleUntil" DATETIME,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "parts" TEXT NOT NULL,

    PRIMARY KEY ("issueKey", "locale"),
    CONSTRAINT "IssueTranslation_issueKey_fkey" FOREIGN KEY ("issueKey") REFERENCES "Issue" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Mailing" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "issueKey" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "scheduledFor" DATETIME NOT NULL,
    "pace" INTEGER NOT NULL,
    "texts" TEXT NOT NULL DEFAULT '{}',
    "frozenTo" INTEGER NOT NULL DEFAULT 0,
    "frozenAt" DATETIME,
    "goingSince" DATETIME,
    "releasedAt" DATETIME,
    "candidates" INTEGER NOT NULL DEFAULT 0,
    "excluded" INTEGER NOT NULL DEFAULT 0,
    "prepared" INTEGER NOT NULL DEFAULT 0,
    "trouble" TEXT
);
INSERT INTO "new_Mailing" ("candidates", "excluded", "frozenAt", "id", "issueKey", "prepared", "scheduledFor", "state", "trouble") SELECT "candidates", "excluded", "frozenAt", "id", "issueKey", "prepared", "scheduledFor", "state", "trouble" FROM "Mailing";
DROP TABLE "Mailing";
ALTER TABLE "new_Mailing" RENAME TO "Mailing";
CREATE UNIQUE INDEX "Mailing_issueKey_key" ON "Mailing"("issueKey");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Issue_date_idx" ON "Issue"("date");

-- CreateIndex
CREATE UNIQUE INDEX "IssueTranslation_locale_slug_key" ON "IssueTranslation"("locale", "slug");

-- CreateIndex
CREATE INDEX "OutboxMessage_mailingId_state_settledAt_idx" ON "OutboxMessage"("mailingId", "state", "settledAt");
