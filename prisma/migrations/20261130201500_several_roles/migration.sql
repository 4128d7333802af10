-- Somebody of the staff may be several things to their clinic: a row for each. Every row that is there stays as it is.
CREATE UNIQUE INDEX "ClinicMember_clinicId_personId_role_key" ON "ClinicMember"("clinicId", "personId", "role");

DROP INDEX "ClinicMember_clinicId_personId_key";

-- Nobody is of the staff and one of its participants, relatives or captioners, whoever writes it. (A migration that makes the table anew makes these anew.)
CREATE TRIGGER "ClinicMember_alone_insert" BEFORE INSERT ON "ClinicMember"
WHEN EXISTS (
  SELECT 1 FROM "ClinicMember" AS other
  WHERE other."clinicId" = NEW."clinicId" AND other."personId" = NEW."personId"
    AND (NEW."role" IN ('participant', 'family', 'captioner') OR other."role" IN ('participant', 'family', 'captioner'))
)
BEGIN
  SELECT RAISE(ABORT, 'nobody is of the staff and something else');
END;

CREATE TRIGGER "ClinicMember_alone_update" BEFORE UPDATE ON "ClinicMember"
WHEN EXISTS (
  SELECT 1 FROM "ClinicMember" AS other
  WHERE other."clinicId" = NEW."clinicId" AND other."personId" = NEW."personId" AND other."id" <> NEW."id"
    AND (NEW."role" IN ('participant', 'family', 'captioner') OR other."role" IN ('participant', 'family', 'captioner'))
)
BEGIN
  SELECT RAISE(ABORT, 'nobody is of the staff and something else');
END;
