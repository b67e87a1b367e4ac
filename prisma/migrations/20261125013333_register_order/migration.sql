-- DropIndex
DROP INDEX "Document_year_idx";

-- CreateIndex
CREATE INDEX "Document_year_period_type_key_idx" ON "Document"("year" DESC, "period" DESC, "type" DESC, "key");

-- CreateIndex
CREATE INDEX "Document_year_type_inRomanian_inEnglish_key_idx" ON "Document"("year", "type", "inRomanian", "inEnglish", "key");

-- CreateIndex
CREATE INDEX "DocumentTranslation_documentKey_locale_state_visibleFrom_visibleUntil_idx" ON "DocumentTranslation"("documentKey", "locale", "state", "visibleFrom", "visibleUntil");
