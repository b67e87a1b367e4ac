-- AlterTable
ALTER TABLE "AchievementTranslation" ADD COLUMN "lang" TEXT;

-- AlterTable
ALTER TABLE "AlbumTranslation" ADD COLUMN "lang" TEXT;

-- AlterTable
ALTER TABLE "ClusterTranslation" ADD COLUMN "lang" TEXT;

-- AlterTable
ALTER TABLE "DocumentTranslation" ADD COLUMN "lang" TEXT;

-- AlterTable
ALTER TABLE "NetworkGroupTranslation" ADD COLUMN "lang" TEXT;

-- AlterTable
ALTER TABLE "ObjectiveTranslation" ADD COLUMN "lang" TEXT;

-- AlterTable
ALTER TABLE "ProgrammeTranslation" ADD COLUMN "lang" TEXT;
