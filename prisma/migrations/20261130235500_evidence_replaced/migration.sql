-- A row that takes the place of another (INSERT OR REPLACE) removes it without asking the trigger that refuses removals.
CREATE TRIGGER "ConsentEvent_no_replace" BEFORE INSERT ON "ConsentEvent"
WHEN EXISTS (SELECT 1 FROM "ConsentEvent" WHERE "id" = NEW."id" OR "hash" = NEW."hash")
BEGIN SELECT RAISE(ABORT, 'evidence of consent is append-only'); END;
