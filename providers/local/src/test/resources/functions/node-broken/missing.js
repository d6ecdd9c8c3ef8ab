require("not-there");
