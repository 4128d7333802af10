-- CreateTable
CREATE TABLE "AuditRow" (
    "clinicId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "sessions" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("clinicId", "seq")
);

-- CreateTable
CREATE TABLE "AuditPerson" (
    "personId" TEXT NOT NULL,
    "clinicId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,

    PRIMARY KEY ("personId", "clinicId", "seq")
);

-- CreateIndex
CREATE INDEX "AuditRow_byId_at_idx" ON "AuditRow"("byId", "at");

-- What was written to the log stays as it was written.
CREATE TRIGGER "AuditRow_isNotChanged" BEFORE UPDATE ON "AuditRow" BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER "AuditRow_isNotDeleted" BEFORE DELETE ON "AuditRow" BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER "AuditPerson_isNotChanged" BEFORE UPDATE ON "AuditPerson" BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER "AuditPerson_isNotDeleted" BEFORE DELETE ON "AuditPerson" BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
-- INSERT OR REPLACE runs no trigger for the row that it takes away.
CREATE TRIGGER "AuditRow_isNotReplaced" BEFORE INSERT ON "AuditRow" WHEN EXISTS (SELECT 1 FROM "AuditRow" WHERE "clinicId" = NEW."clinicId" AND "seq" = NEW."seq") BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
