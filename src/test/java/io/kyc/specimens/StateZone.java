package io.kyc.specimens;

import io.kyc.mrz.MrzContents;
import io.kyc.mrz.MrzDate;
import io.kyc.mrz.MrzDocument;
import io.kyc.mrz.MrzFormat;
import io.kyc.mrz.MrzHolder;
import io.kyc.mrz.MrzWriter;
import java.util.List;

/** The zones of {@link IssuingState}'s documents. */
final class StateZone {
    /** The optional data of a card with a zone of two lines. */
    private static final int ROOM_OF_TD2 = 7;

    private static final int SHORT_NUMBER = 9;

    private StateZone() {}

    static List<String> of(IssuingState state, Bearer bearer, MrzFormat format) {
        String code = format == MrzFormat.TD3 ? "P" : state.lines().getOrDefault("card-code", "I");
        String personal = Bearer.bare(bearer.personalNumber());
        MrzDate expiry = bearer.expiryDate()
                .map(MrzDate::of)
                .orElseGet(() -> new MrzDate(state.line("never").split(" \\| ")[1]));
        return MrzWriter.write(new MrzContents(
                format,
                new MrzDocument(code, state.code(), bearer.bareNumber(), expiry),
                new MrzHolder(
                        bearer.latinFamilyName(),
                        bearer.latinGivenNames(),
                        state.code(),
                        MrzDate.of(bearer.birthDate()),
                        bearer.sex()),
                optionalData(personal, bearer.bareNumber(), format)));
    }

    /** On a card with a long number the personal number is in the second line. */
    private static String optionalData(String personal, String number, MrzFormat format) {
        return switch (format) {
            case TD2 -> personal.length() > ROOM_OF_TD2 ? "" : personal;
            case TD1 -> number.length() > SHORT_NUMBER && !personal.isEmpty() ? " " + personal : personal;
            default -> personal;
        };
    }
}
