-- CreateTable
CREATE TABLE "WasThere" (
    "documentId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,

    PRIMARY KEY ("documentId", "memberId"),
    CONSTRAINT "WasThere_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WasThere_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "SessionMember" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "WasThere_memberId_idx" ON "WasThere"("memberId");

-- Of what was kept before nobody knows any more where it stood and when: the facilitators who were in the session read it, and nobody else.
INSERT INTO "WasThere" ("documentId", "memberId")
SELECT DISTINCT "Document"."id", "SessionMember"."id" FROM "Document"
JOIN "SessionMember" ON "SessionMember"."sessionId" = "Document"."sessionId" AND "SessionMember"."role" = 'facilitator'
JOIN "AttendanceSegment" ON "AttendanceSegment"."memberId" = "SessionMember"."id"
WHERE "Document"."isKept" = 1;
