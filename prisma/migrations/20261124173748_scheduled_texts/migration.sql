-- AlterTable
ALTER TABLE "AchievementTranslation" ADD COLUMN "visibleFrom" DATETIME;
ALTER TABLE "AchievementTranslation" ADD COLUMN "visibleUntil" DATETIME;

-- AlterTable
ALTER TABLE "AlbumTranslation" ADD COLUMN "visibleFrom" DATETIME;
ALTER TABLE "AlbumTranslation" ADD COLUMN "visibleUntil" DATETIME;

-- AlterTable
ALTER TABLE "ClusterTranslation" ADD COLUMN "visibleFrom" DATETIME;
ALTER TABLE "ClusterTranslation" ADD COLUMN "visibleUntil" DATETIME;

-- AlterTable
ALTER TABLE "DocumentTranslation" ADD COLUMN "visibleFrom" DATETIME;
ALTER TABLE "DocumentTranslation" ADD COLUMN "visibleUntil" DATETIME;

-- AlterTable
ALTER TABLE "NetworkGroupTranslation" ADD COLUMN "visibleFrom" DATETIME;
ALTER TABLE "NetworkGroupTranslation" ADD COLUMN "visibleUntil" DATETIME;

-- AlterTable
ALTER TABLE "ObjectiveTranslation" ADD COLUMN "visibleFrom" DATETIME;
ALTER TABLE "ObjectiveTranslation" ADD COLUMN "visibleUntil" DATETIME;

-- AlterTable
ALTER TABLE "ProgrammeTranslation" ADD COLUMN "visibleFrom" DATETIME;
ALTER TABLE "ProgrammeTranslation" ADD COLUMN "visibleUntil" DATETIME;

-- CreateTable
CREATE TABLE "ScheduledMoment" (
    "type" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("type", "key", "at"),
    CONSTRAINT "ScheduledMoment_type_key_fkey" FOREIGN KEY ("type", "key") REFERENCES "ContentRecord" ("type", "key") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ScheduledMoment_at_idx" ON "ScheduledMoment"("at");
