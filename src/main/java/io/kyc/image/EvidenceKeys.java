package io.kyc.image;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The keys of one session's objects. Evidence lies under a key of its attempt, written once; the named copies are made of it
 * afterwards, for people.
 *
 * @param session a well-formed session id
 */
public record EvidenceKeys(String session) {
    private static final int LONGEST = 1024;

    /** Characters that S3 calls safe; no step is empty, {@code .} or {@code ..}. */
    private static final Pattern SAFE = Pattern.compile("(?:(?:^|/)(?!\\.{1,2}(?:/|$))[\\w!.*'()-]+)+");

    /**
     * Whether a key from a request names an object under one of the prefixes here. Not every reader of a bucket takes {@code ..}
     * for a mere name, so such keys are refused, beside those that S3 could not have.
     *
     * @param prefix ends in {@code /}
     * @param key as requested
     */
    public static boolean liesUnder(String prefix, String key) {
        return key.length() <= LONGEST
                && key.startsWith(prefix)
                && SAFE.matcher(key).matches();
    }

    /** The document's picture as analysed in this attempt, one a side. */
    public String document(int attempt, Side side) {
        return documents() + attempt + "/" + side.wireName();
    }

    /** The portrait cut out in this attempt. */
    public String portrait(int attempt) {
        return "faces/" + session + "/" + attempt + "/id_face.jpg";
    }

    /** Where Rekognition writes this attempt's liveness pictures. */
    public String livenessPrefix(int attempt) {
        return "liveness-sessions/" + session + "/" + attempt + "/";
    }

    /** The copy of the portrait that counts. */
    public String namedPortrait() {
        return portraits() + "id_face.jpg";
    }

    /** The copy of the liveness reference that counts. */
    public String namedReference() {
        return livenessFolder() + "reference.jpg";
    }

    /** The copy of a liveness audit picture, counted from 0. */
    public String namedAudit(int index) {
        return livenessFolder() + "audit-images/audit-image-" + index + ".jpg";
    }

    /** Prefixes of everything that belongs to the session. */
    public List<String> all() {
        return List.of(documents(), portraits(), livenessFolder(), uploads());
    }

    /** Prefix of all document pictures. */
    public String documents() {
        return "documents/" + session + "/";
    }

    /** Prefix of all portraits. */
    public String portraits() {
        return "faces/" + session + "/";
    }

    /** Prefix of all liveness pictures. */
    public String livenessFolder() {
        return "liveness-sessions/" + session + "/";
    }

    /** Prefix of what the applicant uploads. */
    public String uploads() {
        return "uploads/" + session + "/";
    }

    /** Where the applicant uploads a picture for this attempt: one place a side, however many links are asked for. */
    public String upload(int attempt, Side side) {
        return uploads() + side.wireName() + "-" + attempt;
    }
}
