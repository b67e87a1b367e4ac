-- CreateTable
CREATE TABLE "NewsletterToken" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "purpose" TEXT NOT NULL,
    "requestId" INTEGER,
    "subscriberId" INTEGER,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "NewsletterToken_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "SubscriptionRequest" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "NewsletterToken_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "Subscriber" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Suppression" (
    "addressHmac" TEXT NOT NULL PRIMARY KEY,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "until" DATETIME
);

-- CreateTable
CREATE TABLE "Mailing" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "issueKey" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "scheduledFor" DATETIME NOT NULL,
    "frozenAt" DATETIME,
    "candidates" INTEGER NOT NULL DEFAULT 0,
    "excluded" INTEGER NOT NULL DEFAULT 0,
    "prepared" INTEGER NOT NULL DEFAULT 0,
    "trouble" TEXT
);

-- CreateTable
CREATE TABLE "LimitCounter" (
    "key" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("key", "since")
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ConsentEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "event" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "addressHmac" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "consentText" TEXT NOT NULL,
    "consentHash" TEXT NOT NULL,
    "privacyVersion" TEXT NOT NULL,
    "formVersion" TEXT NOT NULL,
    "browser" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);
INSERT INTO "new_ConsentEvent" ("addressHmac", "at", "consentText", "event", "hash", "id", "locale", "previousHash") SELECT "addressHmac", "at", "consentText", "event", "hash", "id", "locale", "previousHash" FROM "ConsentEvent";
DROP TABLE "ConsentEvent";
ALTER TABLE "new_ConsentEvent" RENAME TO "ConsentEvent";
CREATE UNIQUE INDEX "ConsentEvent_hash_key" ON "ConsentEvent"("hash");
CREATE INDEX "ConsentEvent_addressHmac_at_idx" ON "ConsentEvent"("addressHmac", "at");
CREATE TABLE "new_OutboxMessage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "messageId" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "requestId" INTEGER,
    "subscriberId" INTEGER,
    "mailingId" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" DATETIME NOT NULL,
    "leasedUntil" DATETIME,
    "settledAt" DATETIME,
    "trouble" TEXT,
    CONSTRAINT "OutboxMessage_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "SubscriptionRequest" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "OutboxMessage_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "Subscriber" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "OutboxMessage_mailingId_fkey" FOREIGN KEY ("mailingId") REFERENCES "Mailing" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_OutboxMessage" ("attempts", "id", "leasedUntil", "locale", "messageId", "nextTryAt", "state", "template") SELECT "attempts", "id", "leasedUntil", "locale", "messageId", "nextTryAt", "state", "template" FROM "OutboxMessage";
DROP TABLE "OutboxMessage";
ALTER TABLE "new_OutboxMessage" RENAME TO "OutboxMessage";
CREATE UNIQUE INDEX "OutboxMessage_messageId_key" ON "OutboxMessage"("messageId");
CREATE INDEX "OutboxMessage_state_nextTryAt_idx" ON "OutboxMessage"("state", "nextTryAt");
CREATE INDEX "OutboxMessage_requestId_idx" ON "OutboxMessage"("requestId");
CREATE INDEX "OutboxMessage_subscriberId_idx" ON "OutboxMessage"("subscriberId");
CREATE UNIQUE INDEX "OutboxMessage_mailingId_subscriberId_key" ON "OutboxMessage"("mailingId", "subscriberId");
CREATE TABLE "new_SubscriptionRequest" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "emailKey" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "consentText" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "requestedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL
);
INSERT INTO "new_SubscriptionRequest" ("consentText", "email", "emailKey", "expiresAt", "id", "locale", "requestedAt") SELECT "consentText", "email", "emailKey", "expiresAt", "id", "locale", "requestedAt" FROM "SubscriptionRequest";
DROP TABLE "SubscriptionRequest";
ALTER TABLE "new_SubscriptionRequest" RENAME TO "SubscriptionRequest";
CREATE UNIQUE INDEX "SubscriptionRequest_emailKey_key" ON "SubscriptionRequest"("emailKey");
CREATE INDEX "SubscriptionRequest_requestedAt_idx" ON "SubscriptionRequest"("requestedAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "NewsletterToken_requestId_idx" ON "NewsletterToken"("requestId");

-- CreateIndex
CREATE INDEX "NewsletterToken_subscriberId_idx" ON "NewsletterToken"("subscriberId");

-- CreateIndex
CREATE INDEX "NewsletterToken_expiresAt_idx" ON "NewsletterToken"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Mailing_issueKey_key" ON "Mailing"("issueKey");

-- CreateIndex
CREATE INDEX "LimitCounter_since_idx" ON "LimitCounter"("since");

-- CreateIndex
CREATE INDEX "Subscriber_state_idx" ON "Subscriber"("state");

-- Evidence is appended, never changed (N-23).
CREATE TRIGGER "ConsentEvent_no_update" BEFORE UPDATE ON "ConsentEvent"
BEGIN SELECT RAISE(ABORT, 'evidence of consent is append-only'); END;
CREATE TRIGGER "ConsentEvent_no_delete" BEFORE DELETE ON "ConsentEvent"
BEGIN SELECT RAISE(ABORT, 'evidence of consent is append-only'); END;
