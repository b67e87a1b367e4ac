-- AlterTable
ALTER TABLE "Document" ADD COLUMN "year" INTEGER;
ALTER TABLE "Document" ADD COLUMN "inRomanian" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Document" ADD COLUMN "inEnglish" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Document" ADD COLUMN "replacedBy" TEXT;

-- AlterTable
ALTER TABLE "DocumentFile" ADD COLUMN "title" TEXT;
ALTER TABLE "DocumentFile" ADD COLUMN "lang" TEXT;
ALTER TABLE "DocumentFile" ADD COLUMN "previewName" TEXT;
ALTER TABLE "DocumentFile" ADD COLUMN "previewWidth" INTEGER;
ALTER TABLE "DocumentFile" ADD COLUMN "previewHeight" INTEGER;

-- CreateIndex
CREATE INDEX "Document_year_idx" ON "Document"("year");

-- CreateIndex
CREATE INDEX "Document_replacedBy_idx" ON "Document"("replacedBy");

-- CreateIndex
CREATE INDEX "DocumentFile_mediaName_idx" ON "DocumentFile"("mediaName");

-- The new columns are filled by publishing: documents published before have to be published anew.
UPDATE "ContentRecord" SET "digest" = '' WHERE "type" = 'documente';
