package io.kyc.access;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.quarkus.runtime.Startup;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import org.jboss.logging.Logger;

/** Says which operator calls. Open access is for dev mode and tests, and is refused in production. */
@Startup
@Singleton
public class OperatorAccess {
    private static final Logger LOG = Logger.getLogger(OperatorAccess.class);
    private static final Caller LOCAL = new Caller("local", "local", EnumSet.allOf(Scope.class));

    private final boolean open;

    @Inject
    OperatorAccess(AccessConfig config, SmallRyeConfig profiles) {
        this.open = config.open();
        if (open && !Profiles.areForTrying(profiles.getProfiles())) {
            throw new IllegalStateException("kyc.access.open accepts operator calls from anyone: not in production");
        }
        if (open) {
            LOG.warn("Operator calls are accepted from anyone, as tenant 'local' (kyc.access.open)");
        }
    }

    /**
     * @param needed what the route does
     * @return who calls
     * @throws KycException {@link ErrorCode#UNAUTHENTICATED} when nobody vouches for the caller, {@link ErrorCode#FORBIDDEN}
     *     when the caller may not do this
     */
    public Caller operator(Scope needed) {
        if (!open) {
            throw new KycException(ErrorCode.UNAUTHENTICATED, "This route is for operators.");
        }
        return allowed(LOCAL, needed);
    }

    private static Caller allowed(Caller caller, Scope needed) {
        if (!caller.scopes().contains(needed)) {
            throw new KycException(ErrorCode.FORBIDDEN, "This route needs the scope " + needed.claim() + ".");
        }
        return caller;
    }
}
