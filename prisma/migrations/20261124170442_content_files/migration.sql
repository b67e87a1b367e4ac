-- CreateTable
CREATE TABLE "ContentFile" (
    "file" TEXT NOT NULL PRIMARY KEY,
    "stamp" TEXT NOT NULL,
    "facts" TEXT NOT NULL
);

-- Columns are added, not tables redefined: dropping a table would delete what refers to it.
ALTER TABLE "ContentRecord" ADD COLUMN "source" TEXT NOT NULL DEFAULT '';
ALTER TABLE "ContentRecord" ADD COLUMN "unique" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "ContentRecord" ADD COLUMN "files" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "ContentRecord" ADD COLUMN "media" TEXT NOT NULL DEFAULT '[]';

ALTER TABLE "Image" ADD COLUMN "colour" TEXT;
ALTER TABLE "Image" ADD COLUMN "widths" TEXT NOT NULL DEFAULT '[]';
