package io.kyc.local.textract;

import java.util.regex.Pattern;

/** The possible forms of a label's value. */
enum ValueKind {
    /** Letters; a digit only where a reader mistook a letter for one. */
    NAME {
        @Override
        boolean accepts(String text) {
            String folded = FoldedText.fold(text);
            long digits = digits(folded);
            return !folded.isEmpty() && folded.length() <= 60 && digits * 5 < folded.length() && !text.contains("/");
        }
    },
    DATE {
        @Override
        boolean accepts(String text) {
            return DateText.find(text).isPresent();
        }
    },
    /** A number of a document: at least four letters and digits, at least two of them digits, and not a date. */
    NUMBER {
        @Override
        boolean accepts(String text) {
            String folded = FoldedText.fold(text);
            boolean shape = folded.length() >= 4 && folded.length() <= 25 && digits(folded) >= 2;
            return shape && text.split(" ").length <= 5 && !isWrittenDate(text);
        }
    },
    PLACE {
        @Override
        boolean accepts(String text) {
            String folded = FoldedText.fold(text);
            return folded.length() >= 2 && digits(folded) * 3 < folded.length();
        }
    },
    /** A class, an endorsement or a restriction: a short code, a series of codes, or NONE. */
    CODE {
        @Override
        boolean accepts(String text) {
            return !FoldedText.fold(text).isEmpty() && text.length() <= 30 && !isWrittenDate(text);
        }
    },
    ADDRESS {
        @Override
        boolean accepts(String text) {
            return FoldedText.fold(text).length() >= 4 && !isWrittenDate(text);
        }
    },
    /** Any text, for labels without a field that only keep other labels from taking their values. */
    ANY {
        @Override
        boolean accepts(String text) {
            return !FoldedText.fold(text).isEmpty();
        }
    };

    private static final Pattern SHORT_CODE = Pattern.compile("NONE|[A-HM]|[A-Z]?[0-9]|[A-D]M|[A-D][12]?[A-D]");

    abstract boolean accepts(String text);

    /**
     * Whether the value may follow its label without a space, both being everything that a reader read:
     * {@code DOB01/02/1990}.
     */
    boolean acceptsGlued(String rest, int labelLength) {
        boolean digitFirst = !rest.isEmpty() && "0123456789OQIL|".indexOf(rest.charAt(0)) >= 0;
        return switch (this) {
            case DATE -> digitFirst && accepts(rest) || labelLength >= 8 && accepts(rest);
            case NUMBER -> accepts(rest) && (labelLength >= 5 || digits(FoldedText.fold(rest.split(" ")[0])) >= 2);
            case NAME, PLACE ->
                labelLength >= 7 && accepts(rest) && rest.equals(rest.toUpperCase(java.util.Locale.ROOT));
            case CODE -> SHORT_CODE.matcher(FoldedText.fold(rest)).matches();
            case ADDRESS -> labelLength >= 7 && accepts(rest);
            case ANY -> labelLength >= 8 || labelLength >= 3 && rest.matches("[MFXP]|[0-9].*");
        };
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    private static boolean isWrittenDate(String text) {
        return DateText.find(text)
                .filter(date -> !date.text().chars().allMatch(Character::isDigit))
                .filter(date -> date.text().length() * 3 >= text.length() * 2)
                .isPresent();
    }
}
