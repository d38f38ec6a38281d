package io.kyc.mrz;

import java.util.List;
import java.util.stream.Stream;

/** Writes machine-readable zones with all their check digits. */
public final class MrzWriter {
    private MrzWriter() {}

    /**
     * @return the lines, which {@link MrzParser} verifies
     * @throws IllegalArgumentException when the document number or the optional data does not fit, or no letter of the
     *     family name can be written and the issuer does not leave family names out
     */
    public static List<String> write(MrzContents contents) {
        MrzFormat format = contents.format();
        MrzLayout at = format.layout();
        MrzDocument document = contents.document();
        MrzHolder holder = contents.holder();
        List<StringBuilder> lines = Stream.generate(() -> new StringBuilder("<".repeat(format.length())))
                .limit(format.lines())
                .toList();
        at.document().code().put(lines, document.code());
        at.document().issuer().put(lines, document.issuer());
        MrzSpan names = at.holder().names().fields().get(0);
        boolean mayLack = MrzIssuers.follow(MrzPractice.NO_FAMILY_NAME, format, document.issuer());
        if (!MrzNames.canBeWritten(holder.primaryIdentifier(), holder.secondaryIdentifier(), mayLack)) {
            throw new IllegalArgumentException("a name without a letter that a machine-readable zone has");
        }
        names.put(lines, MrzNames.field(holder.primaryIdentifier(), holder.secondaryIdentifier(), names.length()));
        at.holder().nationality().put(lines, holder.nationality());
        at.holder().sex().put(lines, String.valueOf(holder.sex()));
        checked(lines, at.holder().birthDate(), holder.birthDate().text());
        checked(
                lines,
                at.document().expiryDate().orElseThrow(),
                document.expiryDate().text());
        putNumberAndOptionalData(lines, at, contents);
        at.optionalData()
                .checked()
                .ifPresent(data -> data.check().put(lines, digit(data.field().of(texts(lines)))));
        at.composite().ifPresent(composite -> composite.check().put(lines, digit(composite.of(texts(lines)))));
        return texts(lines);
    }

    private static void putNumberAndOptionalData(List<StringBuilder> lines, MrzLayout at, MrzContents contents) {
        String number = contents.document().number();
        String[] optional =
                contents.optionalData().split(" ", at.optionalData().fields().size());
        MrzSpan field = at.document().number().field();
        int room = field.length();
        if (at.longNumbers() && number.length() > room) {
            field.put(lines, number.substring(0, room));
            String rest = number.substring(room) + digit(number);
            optional[0] = optional[0].isEmpty() ? rest : rest + "<" + optional[0];
        } else {
            checked(lines, at.document().number(), number);
        }
        for (int i = 0; i < optional.length; i++) {
            at.optionalData().fields().get(i).put(lines, optional[i]);
        }
    }

    private static void checked(List<StringBuilder> lines, MrzCheckedField checked, String text) {
        checked.field().put(lines, text);
        checked.check().put(lines, digit(checked.field().of(texts(lines))));
    }

    private static String digit(String field) {
        return String.valueOf(MrzCheckDigit.of(field));
    }

    private static List<String> texts(List<StringBuilder> lines) {
        return lines.stream().map(StringBuilder::toString).toList();
    }
}
