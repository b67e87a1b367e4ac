-- CreateTable
CREATE TABLE "ConsentText" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "ConsentTextTranslation" (
    "textKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    PRIMARY KEY ("textKey", "locale"),
    CONSTRAINT "ConsentTextTranslation_textKey_fkey" FOREIGN KEY ("textKey") REFERENCES "ConsentText" ("key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ConsentText_version_key" ON "ConsentText"("version");
