-- CreateTable
CREATE TABLE "ContentText" (
    "type" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("type", "key"),
    CONSTRAINT "ContentText_type_key_fkey" FOREIGN KEY ("type", "key") REFERENCES "ContentRecord" ("type", "key") ON DELETE CASCADE ON UPDATE CASCADE
);
