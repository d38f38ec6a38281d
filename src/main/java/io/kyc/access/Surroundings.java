package io.kyc.access;

import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Where this process runs: this decides how strict the process has to be. */
@Singleton
class Surroundings {
    /** Lambda sets it in every function, and no function's configuration can change or remove it. */
    private static final String FUNCTION = "AWS_LAMBDA_FUNCTION_NAME";

    private final List<String> profiles;
    private final boolean onLambda;

    @Inject
    Surroundings(SmallRyeConfig config) {
        this(config.getProfiles(), System.getenv());
    }

    /**
     * @param profiles active, the most specific first
     * @param environment of the process
     */
    Surroundings(List<String> profiles, Map<String, String> environment) {
        this.profiles = List.copyOf(profiles);
        this.onLambda = environment.containsKey(FUNCTION);
    }

    boolean areLambda() {
        return onLambda;
    }

    /** Dev mode or tests, and nothing else besides. */
    boolean areForTrying() {
        return !onLambda && Profiles.areForTrying(profiles);
    }

    boolean areProduction() {
        return onLambda || Profiles.areProduction(profiles);
    }

    /** The active profiles, for messages. */
    @Override
    public String toString() {
        return "profile " + String.join(",", profiles);
    }
}
