-- CreateTable
CREATE TABLE "FamilyAuthorization" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "relativeId" TEXT NOT NULL,
    "sheetId" TEXT,
    "category" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "textVersion" INTEGER NOT NULL,
    "textSha256" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "signedName" TEXT NOT NULL,
    "signedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    "revokedVia" TEXT,
    CONSTRAINT "FamilyAuthorization_relativeId_fkey" FOREIGN KEY ("relativeId") REFERENCES "Relative" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FamilyAuthorization_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "Sheet" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Disclosure" (
    "authorizationId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "firstAt" DATETIME NOT NULL,

    PRIMARY KEY ("authorizationId", "day"),
    CONSTRAINT "Disclosure_authorizationId_fkey" FOREIGN KEY ("authorizationId") REFERENCES "FamilyAuthorization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "FamilyAuthorization_sheetId_idx" ON "FamilyAuthorization"("sheetId");

-- CreateIndex
CREATE INDEX "FamilyAuthorization_relativeId_idx" ON "FamilyAuthorization"("relativeId");

-- What was shown before there was a text to sign ends here: it may be allowed again, in writing.
INSERT INTO "FamilyAuthorization" ("id", "relativeId", "sheetId", "category", "text", "textVersion", "textSha256", "language", "signedName", "signedAt", "expiresAt", "revokedAt", "revokedVia")
SELECT p."id", p."relativeId", p."sheetId", s."templateId", '', 0, '', 'en', '', p."sharedAt", p."sharedAt",
    COALESCE(p."takenBackAt", strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')), CASE WHEN p."takenBackAt" IS NULL THEN 'beforeText' ELSE 'portal' END
FROM "PlanShare" p JOIN "Sheet" s ON s."id" = p."sheetId";

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "PlanShare";
PRAGMA foreign_keys=on;
