-- CreateTable
CREATE TABLE "LessonReview" (
    "clinicId" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "sourceSha256" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "reviewedById" TEXT NOT NULL,
    "reviewedAt" DATETIME NOT NULL,

    PRIMARY KEY ("clinicId", "lesson", "sourceSha256"),
    CONSTRAINT "LessonReview_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "Clinic" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LessonReview_reviewedById_fkey" FOREIGN KEY ("reviewedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
