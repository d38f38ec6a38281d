package io.kyc.mrz;

import java.util.List;
import java.util.stream.Stream;

/** Writes machine-readable zones with all their check digits. */
public final class MrzWriter {
    private MrzWriter() {}

    /**
     * @return the lines, which {@link MrzParser} verifies
     * @throws IllegalArgumentException when the document number or the optional data do not fit, or no letter of the family
     *     name can be written
     */
    public static List<String> write(MrzHolder holder) {
        MrzFormat format = holder.format();
        MrzLayout at = format.layout();
        List<StringBuilder> lines = Stream.generate(() -> new StringBuilder("<".repeat(format.length())))
                .limit(format.lines())
                .toList();
        at.documentCode().put(lines, holder.documentCode());
        at.issuer().put(lines, holder.issuer());
        at.names()
                .put(
                        lines,
                        MrzNames.field(
                                holder.primaryIdentifier(),
                                holder.secondaryIdentifier(),
                                at.names().length()));
        at.nationality().put(lines, holder.nationality());
        at.sex().put(lines, String.valueOf(holder.sex()));
        checked(lines, at.birthDate(), at.birthDateCheck(), holder.birthDate().text());
        checked(
                lines,
                at.expiryDate(),
                at.expiryDateCheck(),
                holder.expiryDate().text());
        putNumberAndOptionalData(lines, at, holder);
        at.optionalCheck()
                .ifPresent(check -> check.put(lines, digit(at.optional().get(0).of(texts(lines)))));
        at.composite().ifPresent(check -> check.put(lines, digit(MrzParser.composite(at, texts(lines)))));
        return texts(lines);
    }

    private static void putNumberAndOptionalData(List<StringBuilder> lines, MrzLayout at, MrzHolder holder) {
        String number = holder.documentNumber();
        String[] optional = holder.optionalData().split(" ", at.optional().size());
        int room = at.documentNumber().length();
        if (at.longNumbers() && number.length() > room) {
            at.documentNumber().put(lines, number.substring(0, room));
            String rest = number.substring(room) + digit(number);
            optional[0] = optional[0].isEmpty() ? rest : rest + "<" + optional[0];
        } else {
            checked(lines, at.documentNumber(), at.documentNumberCheck(), number);
        }
        for (int i = 0; i < optional.length; i++) {
            at.optional().get(i).put(lines, optional[i]);
        }
    }

    private static void checked(List<StringBuilder> lines, MrzSpan field, MrzSpan check, String text) {
        field.put(lines, text);
        check.put(lines, digit(field.of(texts(lines))));
    }

    private static String digit(String field) {
        return String.valueOf(MrzCheckDigit.of(field));
    }

    private static List<String> texts(List<StringBuilder> lines) {
        return lines.stream().map(StringBuilder::toString).toList();
    }
}
