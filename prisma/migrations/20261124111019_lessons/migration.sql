-- CreateTable
CREATE TABLE "ClinicLesson" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "clinicId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "ClinicLesson_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "Clinic" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClinicLessonVersion" (
    "lessonId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "savedById" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,

    PRIMARY KEY ("lessonId", "version"),
    CONSTRAINT "ClinicLessonVersion_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "ClinicLesson" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ClinicLessonVersion_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LessonProgress" (
    "personId" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "page" INTEGER NOT NULL,
    "furthest" INTEGER NOT NULL,
    "solved" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "doneAt" DATETIME,

    PRIMARY KEY ("personId", "lesson"),
    CONSTRAINT "LessonProgress_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ClinicLesson_clinicId_key_key" ON "ClinicLesson"("clinicId", "key");
