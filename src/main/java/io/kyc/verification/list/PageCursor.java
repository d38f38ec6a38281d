package io.kyc.verification.list;

import io.kyc.access.DerivedKeys;
import io.kyc.access.KeyedHash;
import io.kyc.access.RotatedHash;
import io.kyc.access.SessionId;
import io.kyc.problem.KycException;
import io.kyc.verification.session.SessionIndex;
import io.kyc.verification.session.State;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Encodes where the next page of a list begins, as an opaque text. A keyed hash binds the text to its tenant and its
 * list. It contains no personal data.
 */
@Singleton
class PageCursor {
    private static final int MAC = 16;
    private static final int LONGEST = 256;
    /** Written for no state. */
    private static final String ANY = "-";

    private final RotatedHash hash;

    PageCursor(DerivedKeys keys) {
        this.hash = keys.hash("page-cursor/1");
    }

    /**
     * A position in a list, which may contain several states.
     *
     * @param state the state in which the next page begins; empty in a list that is not ordered by states
     * @param after the session before the next page; empty at the beginning of the state
     */
    record Position(Optional<State> state, Optional<SessionIndex.Place> after) {}

    /**
     * @param tenant the owner of the list
     * @param list the list's name, with its filter
     */
    String of(String tenant, String list, Position position) {
        byte[] text = text(position).getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(mac(hash.current(), tenant, list, text), MAC + text.length);
        System.arraycopy(text, 0, whole, MAC, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** @throws KycException {@code invalid_field} unless the text is this tenant's cursor for this list */
    Position read(String tenant, String list, String cursor) {
        try {
            byte[] whole = cursor.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(cursor);
            if (whole.length > MAC) {
                byte[] text = Arrays.copyOfRange(whole, MAC, whole.length);
                byte[] mac = Arrays.copyOf(whole, MAC);
                if (hash.accepted().stream()
                        .anyMatch(key -> MessageDigest.isEqual(mac, mac(key, tenant, list, text)))) {
                    return position(new String(text, StandardCharsets.UTF_8));
                }
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Not our cursor, or one from a release with other states. The caller is told the same.
        }
        throw KycException.invalid("cursor", "must be the next_cursor that this list answered");
    }

    private static byte[] mac(KeyedHash hash, String tenant, String list, byte[] text) {
        // The list's name and the text contain no line break, so no two combinations give the same hash.
        return Arrays.copyOf(hash.of(list + "\n" + new String(text, StandardCharsets.UTF_8) + "\n" + tenant), MAC);
    }

    private static String text(Position position) {
        return position.state().map(State::name).orElse(ANY)
                + position.after()
                        .map(place -> " " + place.at().getEpochSecond() + " " + place.id())
                        .orElse("");
    }

    private static Position position(String text) {
        String[] parts = text.split(" ");
        return new Position(
                parts[0].equals(ANY) ? Optional.empty() : Optional.of(State.valueOf(parts[0])),
                parts.length == 1
                        ? Optional.empty()
                        : Optional.of(new SessionIndex.Place(
                                Instant.ofEpochSecond(Long.parseLong(parts[1])), new SessionId(parts[2]))));
    }
}
