package io.kyc.mrz;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The places of the fields of one format. Parser and writer contain no positions, so a new format only needs a new
 * layout.
 *
 * @param document the fields about the document
 * @param holder the fields about its holder
 * @param optionalData the fields that issuers fill as they like
 * @param composite the check digit over several fields, if the format has one (visas have none)
 * @param longNumbers whether a document number may continue in the first field of optional data
 * @param codeLetters the possible first letters of a document code of this format
 */
record MrzLayout(
        Document document,
        Holder holder,
        OptionalData optionalData,
        Optional<Composite> composite,
        boolean longNumbers,
        String codeLetters) {

    /** The fields about the document. */
    record Document(MrzSpan code, MrzSpan issuer, MrzCheckedField number, MrzCheckedField expiryDate) {}

    /** The fields about its holder. */
    record Holder(MrzSpan names, MrzSpan nationality, MrzCheckedField birthDate, MrzSpan sex) {}

    /**
     * The fields of optional data.
     *
     * @param fields in the order of the lines, at least one
     * @param check the check digit of the first field, if the format has one (TD3)
     */
    record OptionalData(List<MrzSpan> fields, Optional<MrzSpan> check) {

        MrzSpan first() {
            return fields.get(0);
        }

        /** The field with a check digit, together with it. */
        Optional<MrzCheckedField> checked() {
            return check.map(digit -> new MrzCheckedField(first(), digit));
        }
    }

    /**
     * The check digit over several fields.
     *
     * @param fields that the check digit covers, in their order
     * @param check the place of the check digit
     */
    record Composite(List<MrzSpan> fields, MrzSpan check) {

        /** The characters that the check digit covers. */
        String of(List<String> lines) {
            return fields.stream().map(span -> span.of(lines)).collect(Collectors.joining());
        }

        boolean holds(List<String> lines) {
            return MrzCheckDigit.holds(of(lines), check.of(lines).charAt(0));
        }
    }

    /** ICAO 9303-5, 4.2.2. */
    static MrzLayout td1() {
        return new MrzLayout(
                new Document(
                        new MrzSpan(0, 0, 2),
                        new MrzSpan(0, 2, 5),
                        MrzCheckedField.of(0, 5, 14),
                        MrzCheckedField.of(1, 8, 14)),
                new Holder(
                        new MrzSpan(2, 0, 30),
                        new MrzSpan(1, 15, 18),
                        MrzCheckedField.of(1, 0, 6),
                        new MrzSpan(1, 7, 8)),
                new OptionalData(List.of(new MrzSpan(0, 15, 30), new MrzSpan(1, 18, 29)), Optional.empty()),
                Optional.of(new Composite(
                        List.of(
                                new MrzSpan(0, 5, 30),
                                new MrzSpan(1, 0, 7),
                                new MrzSpan(1, 8, 15),
                                new MrzSpan(1, 18, 29)),
                        new MrzSpan(1, 29, 30))),
                true,
                "ACI");
    }

    /** ICAO 9303-6, 4.2.2. */
    static MrzLayout td2() {
        return twoLines(
                36,
                new OptionalData(List.of(new MrzSpan(1, 28, 35)), Optional.empty()),
                Optional.of(new Composite(
                        List.of(new MrzSpan(1, 0, 10), new MrzSpan(1, 13, 20), new MrzSpan(1, 21, 35)),
                        new MrzSpan(1, 35, 36))),
                true,
                "ACI");
    }

    /** ICAO 9303-4, 4.2.2. */
    static MrzLayout td3() {
        return twoLines(
                44,
                new OptionalData(List.of(new MrzSpan(1, 28, 42)), Optional.of(new MrzSpan(1, 42, 43))),
                Optional.of(new Composite(
                        List.of(new MrzSpan(1, 0, 10), new MrzSpan(1, 13, 20), new MrzSpan(1, 21, 43)),
                        new MrzSpan(1, 43, 44))),
                false,
                "P");
    }

    /**
     * ICAO 9303-7, 4.2.2 (44 characters) and 5.2.2 (36). It has neither a composite check digit nor one for the
     * optional data.
     */
    static MrzLayout visa(int length) {
        return twoLines(
                length,
                new OptionalData(List.of(new MrzSpan(1, 28, length)), Optional.empty()),
                Optional.empty(),
                false,
                "V");
    }

    /** The part that all formats with two lines have in common. */
    private static MrzLayout twoLines(
            int length,
            OptionalData optionalData,
            Optional<Composite> composite,
            boolean longNumbers,
            String codeLetters) {
        return new MrzLayout(
                new Document(
                        new MrzSpan(0, 0, 2),
                        new MrzSpan(0, 2, 5),
                        MrzCheckedField.of(1, 0, 9),
                        MrzCheckedField.of(1, 21, 27)),
                new Holder(
                        new MrzSpan(0, 5, length),
                        new MrzSpan(1, 10, 13),
                        MrzCheckedField.of(1, 13, 19),
                        new MrzSpan(1, 20, 21)),
                optionalData,
                composite,
                longNumbers,
                codeLetters);
    }
}
