package io.kyc.mrz;

import java.util.List;
import java.util.Optional;

/**
 * Where the fields of one format lie. Parser and writer know no positions of their own, so a further format is a further
 * layout.
 *
 * @param optional the fields of optional data, in the order of the lines
 * @param optionalCheck the check digit of the optional data, where the format has one (TD3)
 * @param composite the check digit over {@code compositeSpans}, where the format has one (visas have none)
 * @param longNumbers whether a document number may run on into the first field of optional data
 * @param codeLetters the first letters that a document code of this format may have
 */
record MrzLayout(
        MrzSpan documentCode,
        MrzSpan issuer,
        MrzSpan documentNumber,
        MrzSpan documentNumberCheck,
        MrzSpan nationality,
        MrzSpan birthDate,
        MrzSpan birthDateCheck,
        MrzSpan sex,
        MrzSpan expiryDate,
        MrzSpan expiryDateCheck,
        List<MrzSpan> optional,
        Optional<MrzSpan> optionalCheck,
        MrzSpan names,
        Optional<MrzSpan> composite,
        List<MrzSpan> compositeSpans,
        boolean longNumbers,
        String codeLetters) {

    /** ICAO 9303-5, 4.2.2. */
    static MrzLayout td1() {
        return new MrzLayout(
                new MrzSpan(0, 0, 2),
                new MrzSpan(0, 2, 5),
                new MrzSpan(0, 5, 14),
                new MrzSpan(0, 14, 15),
                new MrzSpan(1, 15, 18),
                new MrzSpan(1, 0, 6),
                new MrzSpan(1, 6, 7),
                new MrzSpan(1, 7, 8),
                new MrzSpan(1, 8, 14),
                new MrzSpan(1, 14, 15),
                List.of(new MrzSpan(0, 15, 30), new MrzSpan(1, 18, 29)),
                Optional.empty(),
                new MrzSpan(2, 0, 30),
                Optional.of(new MrzSpan(1, 29, 30)),
                List.of(new MrzSpan(0, 5, 30), new MrzSpan(1, 0, 7), new MrzSpan(1, 8, 15), new MrzSpan(1, 18, 29)),
                true,
                "ACI");
    }

    /** ICAO 9303-6, 4.2.2. */
    static MrzLayout td2() {
        return twoLines(
                36,
                35,
                Optional.empty(),
                Optional.of(new MrzSpan(1, 35, 36)),
                List.of(new MrzSpan(1, 0, 10), new MrzSpan(1, 13, 20), new MrzSpan(1, 21, 35)),
                true,
                "ACI");
    }

    /** ICAO 9303-4, 4.2.2. */
    static MrzLayout td3() {
        return twoLines(
                44,
                42,
                Optional.of(new MrzSpan(1, 42, 43)),
                Optional.of(new MrzSpan(1, 43, 44)),
                List.of(new MrzSpan(1, 0, 10), new MrzSpan(1, 13, 20), new MrzSpan(1, 21, 43)),
                false,
                "P");
    }

    /** ICAO 9303-7, 4.2.2 (44 characters) and 5.2.2 (36): neither a composite nor a digit for the optional data. */
    static MrzLayout visa(int length) {
        return twoLines(length, length, Optional.empty(), Optional.empty(), List.of(), false, "V");
    }

    /** What all formats of two lines have in common. */
    private static MrzLayout twoLines(
            int length,
            int optionalEnd,
            Optional<MrzSpan> optionalCheck,
            Optional<MrzSpan> composite,
            List<MrzSpan> compositeSpans,
            boolean longNumbers,
            String codeLetters) {
        return new MrzLayout(
                new MrzSpan(0, 0, 2),
                new MrzSpan(0, 2, 5),
                new MrzSpan(1, 0, 9),
                new MrzSpan(1, 9, 10),
                new MrzSpan(1, 10, 13),
                new MrzSpan(1, 13, 19),
                new MrzSpan(1, 19, 20),
                new MrzSpan(1, 20, 21),
                new MrzSpan(1, 21, 27),
                new MrzSpan(1, 27, 28),
                List.of(new MrzSpan(1, 28, optionalEnd)),
                optionalCheck,
                new MrzSpan(0, 5, length),
                composite,
                compositeSpans,
                longNumbers,
                codeLetters);
    }
}
