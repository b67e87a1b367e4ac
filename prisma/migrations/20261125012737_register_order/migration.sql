-- DropIndex
DROP INDEX "Document_year_idx";

-- CreateIndex
CREATE INDEX "Document_year_period_type_key_idx" ON "Document"("year" DESC, "period" DESC, "type" DESC, "key");
