package io.kyc.verification;

import io.kyc.access.Actor;
import io.kyc.verification.session.Session;
import org.jboss.logging.Logger;

/**
 * Logs who looked at which session, and by which route, for whoever has to account for it. The line has ids only. Its
 * request id is that of the answer, and the gateway's access log has it too.
 */
public final class ReadLog {
    private static final Logger LOG = Logger.getLogger(ReadLog.class);

    private ReadLog() {}

    /**
     * @param route as the gateway names it, for example {@code GET /kyc/sessions/{session_id}}
     * @param session the one that is shown, or to whose pictures links are given
     */
    public static void shown(String route, Session session, Actor actor) {
        // The actor comes last, because its name is the identity provider's and may look like another part of the line.
        LOG.infof(
                "session=%s read=\"%s\" by=%s actor=%s",
                session.id(), route, actor.kind().wireName(), actor.name());
    }
}
