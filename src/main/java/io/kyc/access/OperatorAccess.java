package io.kyc.access;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Tells which operator calls, according to the gateway's authorizer, by JWT or by IAM. Open access lets callers in
 * without an identity. It is for dev mode and tests, and is refused in production and on Lambda.
 */
@Startup
@Singleton
public class OperatorAccess {
    private static final Logger LOG = Logger.getLogger(OperatorAccess.class);
    private static final Caller LOCAL = new Caller("local", "local", EnumSet.allOf(Scope.class));

    private final boolean open;
    private final Gateway gateway;
    private final OperatorTokens tokens;
    private final OperatorRoles roles;

    @Inject
    OperatorAccess(AccessConfig config, Surroundings surroundings, Gateway gateway) {
        this.open = config.open();
        this.gateway = gateway;
        this.tokens = new OperatorTokens(
                config.tenantClaim(), config.actorClaim(), config.scopeClaims(), config.scopePrefix());
        this.roles = OperatorRoles.of(config.roles().orElse(""));
        if (open) {
            checkMayBeOpen(config, surroundings);
            LOG.warn("Operator calls are accepted from anyone, as tenant 'local' (kyc.access.open)");
        }
    }

    /**
     * @param needed the scope that the route needs
     * @return the calling operator
     * @throws KycException {@link ErrorCode#UNAUTHENTICATED} when the gateway gives no identity, {@link
     *     ErrorCode#FORBIDDEN} when the operator lacks the scope
     */
    public Caller operator(Scope needed) {
        Caller caller = gateway.context().flatMap(this::known).orElseGet(this::unknown);
        if (!caller.scopes().contains(needed)) {
            throw new KycException(
                    ErrorCode.FORBIDDEN,
                    "This route needs the scope " + needed.claim() + ". Call with an identity that has it.");
        }
        return caller;
    }

    private static void checkMayBeOpen(AccessConfig config, Surroundings surroundings) {
        if (surroundings.areLambda()) {
            throw new IllegalStateException(
                    "kyc.access.open must be false on Lambda, but is true. Anyone could call as an operator");
        }
        boolean allowed = config.openToEveryoneOutsideProduction() && !surroundings.areProduction();
        if (!allowed && !surroundings.areForTrying()) {
            throw new IllegalStateException("kyc.access.open must be false outside of dev mode and tests, but is true ("
                    + surroundings + "). Anyone could call as an operator. To measure under a profile of its own,"
                    + " set kyc.access.open-to-everyone-outside-production");
        }
    }

    private Optional<Caller> known(RequestContext context) {
        var authorizer = Optional.ofNullable(context.getAuthorizer());
        Optional<Caller> byToken = authorizer
                .map(RequestContext.Authorizer::getJwt)
                .map(RequestContext.Authorizer.JWT::getClaims)
                .map(tokens::caller);
        return byToken.or(() -> authorizer
                .map(RequestContext.Authorizer::getIam)
                .map(RequestContext.IAM::getUserArn)
                .map(arn -> roles.caller(arn, context.getAccountId())));
    }

    private Caller unknown() {
        if (!open) {
            throw new KycException(
                    ErrorCode.UNAUTHENTICATED,
                    "This route is for operators. Call it through the gateway, with an identity that its authorizer accepts.");
        }
        return LOCAL;
    }
}
