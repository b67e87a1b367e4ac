-- CreateTable
CREATE TABLE "ContentRecord" (
    "type" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "digest" TEXT NOT NULL,

    PRIMARY KEY ("type", "key")
);

-- CreateTable
CREATE TABLE "Institution" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT,
    "telephone" TEXT,
    "fiscalCode" TEXT,
    "registryNumber" TEXT,
    "publicUtility" BOOLEAN,
    "website" TEXT
);

-- CreateTable
CREATE TABLE "InstitutionTranslation" (
    "institutionKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "members" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "programmes" TEXT NOT NULL,
    "seat" TEXT,

    PRIMARY KEY ("institutionKey", "locale"),
    CONSTRAINT "InstitutionTranslation_institutionKey_fkey" FOREIGN KEY ("institutionKey") REFERENCES "Institution" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Statement" (
    "key" TEXT NOT NULL PRIMARY KEY
);

-- CreateTable
CREATE TABLE "StatementTranslation" (
    "statementKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("statementKey", "locale"),
    CONSTRAINT "StatementTranslation_statementKey_fkey" FOREIGN KEY ("statementKey") REFERENCES "Statement" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Objective" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "ObjectiveTranslation" (
    "objectiveKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    PRIMARY KEY ("objectiveKey", "locale"),
    CONSTRAINT "ObjectiveTranslation_objectiveKey_fkey" FOREIGN KEY ("objectiveKey") REFERENCES "Objective" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Programme" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "ProgrammeTranslation" (
    "programmeKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT,

    PRIMARY KEY ("programmeKey", "locale"),
    CONSTRAINT "ProgrammeTranslation_programmeKey_fkey" FOREIGN KEY ("programmeKey") REFERENCES "Programme" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SectionText" (
    "key" TEXT NOT NULL PRIMARY KEY
);

-- CreateTable
CREATE TABLE "SectionTextTranslation" (
    "sectionKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT,

    PRIMARY KEY ("sectionKey", "locale"),
    CONSTRAINT "SectionTextTranslation_sectionKey_fkey" FOREIGN KEY ("sectionKey") REFERENCES "SectionText" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Achievement" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "date" TEXT NOT NULL,
    "ceremonyDate" TEXT
);

-- CreateTable
CREATE TABLE "AchievementTranslation" (
    "achievementKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "awardingBody" TEXT,

    PRIMARY KEY ("achievementKey", "locale"),
    CONSTRAINT "AchievementTranslation_achievementKey_fkey" FOREIGN KEY ("achievementKey") REFERENCES "Achievement" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AchievementLink" (
    "achievementKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "url" TEXT NOT NULL,

    PRIMARY KEY ("achievementKey", "locale", "position"),
    CONSTRAINT "AchievementLink_achievementKey_fkey" FOREIGN KEY ("achievementKey") REFERENCES "Achievement" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NetworkGroup" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "value" INTEGER NOT NULL,
    "atLeast" BOOLEAN NOT NULL,
    "asOf" TEXT,
    "sourceUrl" TEXT
);

-- CreateTable
CREATE TABLE "NetworkGroupTranslation" (
    "groupKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT,
    "labelOne" TEXT NOT NULL,
    "labelFew" TEXT,
    "labelOther" TEXT NOT NULL,

    PRIMARY KEY ("groupKey", "locale"),
    CONSTRAINT "NetworkGroupTranslation_groupKey_fkey" FOREIGN KEY ("groupKey") REFERENCES "NetworkGroup" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NetworkMember" (
    "groupKey" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,

    PRIMARY KEY ("groupKey", "position"),
    CONSTRAINT "NetworkMember_groupKey_fkey" FOREIGN KEY ("groupKey") REFERENCES "NetworkGroup" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Document" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "type" TEXT NOT NULL,
    "period" TEXT,
    "date" TEXT,
    "externalUrl" TEXT,
    "externalLang" TEXT
);

-- CreateTable
CREATE TABLE "DocumentTranslation" (
    "documentKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,

    PRIMARY KEY ("documentKey", "locale"),
    CONSTRAINT "DocumentTranslation_documentKey_fkey" FOREIGN KEY ("documentKey") REFERENCES "Document" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DocumentFile" (
    "documentKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "pages" INTEGER,
    "sha256" TEXT NOT NULL,

    PRIMARY KEY ("documentKey", "locale"),
    CONSTRAINT "DocumentFile_documentKey_fkey" FOREIGN KEY ("documentKey") REFERENCES "Document" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Album" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "AlbumTranslation" (
    "albumKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT,

    PRIMARY KEY ("albumKey", "locale"),
    CONSTRAINT "AlbumTranslation_albumKey_fkey" FOREIGN KEY ("albumKey") REFERENCES "Album" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Image" (
    "albumKey" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "mediaName" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "decorative" BOOLEAN NOT NULL,
    "licence" TEXT NOT NULL,
    "date" TEXT,

    PRIMARY KEY ("albumKey", "key"),
    CONSTRAINT "Image_albumKey_fkey" FOREIGN KEY ("albumKey") REFERENCES "Album" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImageTranslation" (
    "albumKey" TEXT NOT NULL,
    "imageKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "alt" TEXT,
    "caption" TEXT,
    "credit" TEXT NOT NULL,
    "place" TEXT,

    PRIMARY KEY ("albumKey", "imageKey", "locale"),
    CONSTRAINT "ImageTranslation_albumKey_imageKey_fkey" FOREIGN KEY ("albumKey", "imageKey") REFERENCES "Image" ("albumKey", "key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Cluster" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "establishedOn" TEXT,
    "managementStaff" INTEGER,
    "excellenceLabelDate" TEXT,
    "totalMembers" INTEGER,
    "foundingMembers" INTEGER,
    "smeMembers" INTEGER,
    "largerCompanies" INTEGER,
    "researchOrganisations" INTEGER,
    "otherActors" INTEGER,
    "compositionAsOf" TEXT,
    "formalisedStrategy" BOOLEAN,
    "internationalisationFocus" BOOLEAN,
    "website" TEXT,
    "sourceUrl" TEXT
);

-- CreateTable
CREATE TABLE "ClusterTranslation" (
    "clusterKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "excellenceLabel" TEXT,
    "scaleUpSupport" TEXT,
    "strategy" TEXT,
    "successTitle" TEXT,
    "successStory" TEXT,
    "whyCooperate" TEXT,

    PRIMARY KEY ("clusterKey", "locale"),
    CONSTRAINT "ClusterTranslation_clusterKey_fkey" FOREIGN KEY ("clusterKey") REFERENCES "Cluster" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClusterItem" (
    "clusterKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "detail" TEXT,
    "url" TEXT,

    PRIMARY KEY ("clusterKey", "locale", "field", "position"),
    CONSTRAINT "ClusterItem_clusterKey_fkey" FOREIGN KEY ("clusterKey") REFERENCES "Cluster" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LegalPage" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "version" TEXT NOT NULL,
    "date" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LegalPageTranslation" (
    "pageKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "intro" TEXT NOT NULL,

    PRIMARY KEY ("pageKey", "locale"),
    CONSTRAINT "LegalPageTranslation_pageKey_fkey" FOREIGN KEY ("pageKey") REFERENCES "LegalPage" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LegalSection" (
    "pageKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "anchor" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("pageKey", "locale", "position"),
    CONSTRAINT "LegalSection_pageKey_fkey" FOREIGN KEY ("pageKey") REFERENCES "LegalPage" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SubscriptionRequest" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "emailKey" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "consentText" TEXT NOT NULL,
    "requestedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Subscriber" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "emailKey" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "confirmedAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ConsentEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "event" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "addressHmac" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "consentText" TEXT,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "messageId" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" DATETIME NOT NULL,
    "leasedUntil" DATETIME
);

-- CreateIndex
CREATE UNIQUE INDEX "Objective_number_key" ON "Objective"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Programme_position_key" ON "Programme"("position");

-- CreateIndex
CREATE INDEX "Achievement_date_idx" ON "Achievement"("date");

-- CreateIndex
CREATE UNIQUE INDEX "NetworkGroup_position_key" ON "NetworkGroup"("position");

-- CreateIndex
CREATE INDEX "Document_type_idx" ON "Document"("type");

-- CreateIndex
CREATE INDEX "Document_period_idx" ON "Document"("period");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentTranslation_locale_slug_key" ON "DocumentTranslation"("locale", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Album_position_key" ON "Album"("position");

-- CreateIndex
CREATE UNIQUE INDEX "AlbumTranslation_locale_slug_key" ON "AlbumTranslation"("locale", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Image_albumKey_position_key" ON "Image"("albumKey", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ImageTranslation_albumKey_locale_slug_key" ON "ImageTranslation"("albumKey", "locale", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "ClusterTranslation_locale_slug_key" ON "ClusterTranslation"("locale", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "LegalSection_pageKey_locale_anchor_key" ON "LegalSection"("pageKey", "locale", "anchor");

-- CreateIndex
CREATE UNIQUE INDEX "SubscriptionRequest_emailKey_key" ON "SubscriptionRequest"("emailKey");

-- CreateIndex
CREATE UNIQUE INDEX "SubscriptionRequest_tokenHash_key" ON "SubscriptionRequest"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Subscriber_emailKey_key" ON "Subscriber"("emailKey");

-- CreateIndex
CREATE UNIQUE INDEX "ConsentEvent_hash_key" ON "ConsentEvent"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_messageId_key" ON "OutboxMessage"("messageId");

-- CreateIndex
CREATE INDEX "OutboxMessage_state_nextTryAt_idx" ON "OutboxMessage"("state", "nextTryAt");
