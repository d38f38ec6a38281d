package io.kyc.image;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes the keys of one session's objects. Evidence has a key with the number of its attempt and is written once. Named
 * copies for people are made from it afterwards.
 *
 * @param session a well-formed session id
 */
public record EvidenceKeys(String session) {
    private static final int LONGEST = 1024;

    /** Characters that S3 calls safe; no part of the path is empty, {@code .} or {@code ..}. */
    private static final Pattern SAFE = Pattern.compile("(?:(?:^|/)(?!\\.{1,2}(?:/|$))[\\w!.*'()-]+)+");

    /**
     * Whether a key from a request names an object under the prefix. Some programs that read a bucket do not take
     * {@code ..} for a plain name, so such keys are refused, as are keys with characters that S3 does not call safe.
     *
     * @param prefix ends in {@code /}
     * @param key from the request
     */
    public static boolean liesUnder(String prefix, String key) {
        return key.length() <= LONGEST
                && key.startsWith(prefix)
                && SAFE.matcher(key).matches();
    }

    /** The picture of one side of the document, as analysed in this attempt. */
    public String document(int attempt, Side side) {
        return documents() + attempt + "/" + side.wireName();
    }

    /** The portrait that was cut out in this attempt. */
    public String portrait(int attempt) {
        return "faces/" + session + "/" + attempt + "/id_face.jpg";
    }

    /** The prefix under which Rekognition writes this attempt's liveness pictures. */
    public String livenessPrefix(int attempt) {
        return "liveness-sessions/" + session + "/" + attempt + "/";
    }

    /** The named copy of the latest portrait. */
    public String namedPortrait() {
        return portraits() + "id_face.jpg";
    }

    /** The named copy of the latest liveness reference. */
    public String namedReference() {
        return livenessFolder() + "reference.jpg";
    }

    /** The named copy of a liveness audit picture, counted from 0. */
    public String namedAudit(int index) {
        return livenessFolder() + "audit-images/audit-image-" + index + ".jpg";
    }

    /** The prefixes of everything that belongs to the session. */
    public List<String> all() {
        return List.of(documents(), portraits(), livenessFolder(), uploads());
    }

    /** The prefix of all document pictures. */
    public String documents() {
        return "documents/" + session + "/";
    }

    /** The prefix of all portraits. */
    public String portraits() {
        return "faces/" + session + "/";
    }

    /** The prefix of all liveness pictures. */
    public String livenessFolder() {
        return "liveness-sessions/" + session + "/";
    }

    /** The prefix of the applicant's uploads. */
    public String uploads() {
        return "uploads/" + session + "/";
    }

    /**
     * The key to which the applicant uploads a picture for this attempt. There is one for each side, however many links
     * are made.
     */
    public String upload(int attempt, Side side) {
        return uploads() + side.wireName() + "-" + attempt;
    }
}
