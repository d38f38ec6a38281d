package io.kyc.specimens;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The forms in which documents print dates. */
public enum DateStyle {
    /** {@code 12 SEP /SEPT 96}: ICAO 9303-3, 3.4.2, with the months of two languages. */
    TWO_LANGUAGES_SHORT_YEAR {
        @Override
        public String print(LocalDate date) {
            return day(date) + " " + english(date) + " /" + french(date) + " " + pattern(date, "yy");
        }
    },
    /** {@code 12 AUG/AOUT 1974}. */
    TWO_LANGUAGES {
        @Override
        public String print(LocalDate date) {
            return day(date) + " " + english(date) + "/" + french(date) + " " + date.getYear();
        }
    },
    /** {@code 12 AUG 1974}. */
    MONTH_NAME {
        @Override
        public String print(LocalDate date) {
            return day(date) + " " + english(date) + " " + date.getYear();
        }
    },
    /** {@code 12.08.1974}. */
    DOTS {
        @Override
        public String print(LocalDate date) {
            return pattern(date, "dd.MM.yyyy");
        }
    },
    /** {@code 12/08/1974}, the day first. */
    SLASHES {
        @Override
        public String print(LocalDate date) {
            return pattern(date, "dd/MM/yyyy");
        }
    },
    /** {@code 12 08 1974}, the day first. */
    SPACES {
        @Override
        public String print(LocalDate date) {
            return pattern(date, "dd MM yyyy");
        }
    },
    /** {@code 08/12/1974}, the month first: licences of the United States. */
    US_SLASHES {
        @Override
        public String print(LocalDate date) {
            return pattern(date, "MM/dd/yyyy");
        }
    },
    /** {@code 08-12-1974}, the month first. */
    US_DASHES {
        @Override
        public String print(LocalDate date) {
            return pattern(date, "MM-dd-yyyy");
        }
    },
    /** {@code 1974-08-12}. */
    ISO {
        @Override
        public String print(LocalDate date) {
            return date.toString();
        }
    },
    /** {@code 1974/08/12}: licences of Canada. */
    YEAR_FIRST {
        @Override
        public String print(LocalDate date) {
            return pattern(date, "yyyy/MM/dd");
        }
    };

    private static final String[] ENGLISH = {
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"
    };
    private static final String[] FRENCH = {
        "JAN", "FÉV", "MARS", "AVR", "MAI", "JUIN", "JUIL", "AOUT", "SEPT", "OCT", "NOV", "DÉC"
    };

    public abstract String print(LocalDate date);

    private static String day(LocalDate date) {
        return pattern(date, "dd");
    }

    private static String english(LocalDate date) {
        return ENGLISH[date.getMonthValue() - 1];
    }

    private static String french(LocalDate date) {
        return FRENCH[date.getMonthValue() - 1];
    }

    private static String pattern(LocalDate date, String pattern) {
        return date.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }
}
