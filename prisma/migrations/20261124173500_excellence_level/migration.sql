-- AlterTable
ALTER TABLE "Cluster" ADD COLUMN "excellenceLevel" TEXT;
