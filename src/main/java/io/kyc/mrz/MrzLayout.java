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
 * @param start the first characters of each zone of this format; empty for ICAO's formats
 */
record MrzLayout(
        Document document,
        Holder holder,
        OptionalData optionalData,
        Optional<Composite> composite,
        boolean longNumbers,
        String codeLetters,
        String start) {

    /**
     * The fields about the document.
     *
     * @param expiryDate with its check digit, if the format has a date of expiry
     * @param printedNumber the parts of the number, in the order in which the document prints them
     */
    record Document(
            MrzSpan code,
            MrzSpan issuer,
            MrzCheckedField number,
            Optional<MrzCheckedField> expiryDate,
            List<MrzSpan> printedNumber) {

        /** The fields of a format with a date of expiry and a number in one piece. */
        static Document of(MrzSpan code, MrzSpan issuer, MrzCheckedField number, MrzCheckedField expiryDate) {
            return new Document(code, issuer, number, Optional.of(expiryDate), List.of(number.field()));
        }
    }

    /** The fields about its holder. */
    record Holder(Names names, MrzSpan nationality, MrzCheckedField birthDate, MrzSpan sex) {}

    /**
     * The fields of the names.
     *
     * @param fields one field of all names, or the field of the family names and the field of the given names
     * @param alphabet of the names
     */
    record Names(List<MrzSpan> fields, MrzAlphabet alphabet) {

        /** One field of all names, in Latin letters. */
        static Names in(MrzSpan field) {
            return new Names(List.of(field), MrzAlphabet.LATIN);
        }

        boolean cover(int line, int column) {
            return fields.stream().anyMatch(field -> field.covers(line, column));
        }

        /** The family names, {@code <<}, and the given names. */
        String of(List<String> lines) {
            String first = fields.get(0).of(lines);
            return fields.size() == 1
                    ? first
                    : first.replaceAll("<+$", "") + "<<" + fields.get(1).of(lines);
        }
    }

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
                Document.of(
                        new MrzSpan(0, 0, 2),
                        new MrzSpan(0, 2, 5),
                        MrzCheckedField.of(0, 5, 14),
                        MrzCheckedField.of(1, 8, 14)),
                new Holder(
                        Names.in(new MrzSpan(2, 0, 30)),
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
                "ACI",
                "");
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
                Document.of(
                        new MrzSpan(0, 0, 2),
                        new MrzSpan(0, 2, 5),
                        MrzCheckedField.of(1, 0, 9),
                        MrzCheckedField.of(1, 21, 27)),
                new Holder(
                        Names.in(new MrzSpan(0, 5, length)),
                        new MrzSpan(1, 10, 13),
                        MrzCheckedField.of(1, 13, 19),
                        new MrzSpan(1, 20, 21)),
                optionalData,
                composite,
                longNumbers,
                codeLetters,
                "");
    }

    /**
     * The identity card that France issued from 1987 to 2021. The number has 12 characters and starts with the year and
     * month of issue. The composite covers both lines.
     */
    static MrzLayout frenchCard() {
        MrzSpan issuer = new MrzSpan(0, 2, 5);
        MrzSpan number = new MrzSpan(1, 0, 12);
        return new MrzLayout(
                new Document(
                        new MrzSpan(0, 0, 2), issuer, MrzCheckedField.of(1, 0, 12), Optional.empty(), List.of(number)),
                new Holder(
                        new Names(List.of(new MrzSpan(0, 5, 30), new MrzSpan(1, 13, 27)), MrzAlphabet.LATIN),
                        issuer,
                        MrzCheckedField.of(1, 27, 33),
                        new MrzSpan(1, 34, 35)),
                new OptionalData(List.of(new MrzSpan(0, 30, 36)), Optional.empty()),
                Optional.of(
                        new Composite(List.of(new MrzSpan(0, 0, 36), new MrzSpan(1, 0, 35)), new MrzSpan(1, 35, 36))),
                false,
                "I",
                "IDFRA");
    }

    /**
     * The internal passport of Russia since 2011: like TD3, but without a date of expiry. The optional data begin with the
     * last of the four digits of the series. The day of issue and the issuing office follow. The source is that of
     * {@link MrzAlphabet#RUSSIAN}.
     */
    static MrzLayout russianPassport() {
        return new MrzLayout(
                new Document(
                        new MrzSpan(0, 0, 2),
                        new MrzSpan(0, 2, 5),
                        MrzCheckedField.of(1, 0, 9),
                        Optional.empty(),
                        List.of(new MrzSpan(1, 0, 3), new MrzSpan(1, 28, 29), new MrzSpan(1, 3, 9))),
                new Holder(
                        new Names(List.of(new MrzSpan(0, 5, 44)), MrzAlphabet.RUSSIAN),
                        new MrzSpan(1, 10, 13),
                        MrzCheckedField.of(1, 13, 19),
                        new MrzSpan(1, 20, 21)),
                new OptionalData(List.of(new MrzSpan(1, 28, 42)), Optional.of(new MrzSpan(1, 42, 43))),
                Optional.of(new Composite(
                        List.of(new MrzSpan(1, 0, 10), new MrzSpan(1, 13, 20), new MrzSpan(1, 21, 43)),
                        new MrzSpan(1, 43, 44))),
                false,
                "P",
                "PNRUS");
    }
}
