package io.kyc.access;

import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Tells where this process runs, and so how strict it has to be. */
@Singleton
public class Surroundings {
    /** Lambda sets this variable in every function, and no function's configuration can change or remove it. */
    private static final String FUNCTION = "AWS_LAMBDA_FUNCTION_NAME";

    private final List<String> profiles;
    private final boolean onLambda;

    @Inject
    Surroundings(SmallRyeConfig config) {
        this(config.getProfiles(), System.getenv());
    }

    /**
     * @param profiles the active ones, the most specific first
     * @param environment the process's environment variables
     */
    Surroundings(List<String> profiles, Map<String, String> environment) {
        this.profiles = List.copyOf(profiles);
        this.onLambda = environment.containsKey(FUNCTION);
    }

    boolean areLambda() {
        return onLambda;
    }

    /** Whether only dev mode's or tests' profiles are active. */
    public boolean areForTrying() {
        return !onLambda && Profiles.areForTrying(profiles);
    }

    boolean areProduction() {
        return onLambda || Profiles.areProduction(profiles);
    }

    /** The active profiles, for error messages. */
    @Override
    public String toString() {
        return "profile " + String.join(",", profiles);
    }
}
