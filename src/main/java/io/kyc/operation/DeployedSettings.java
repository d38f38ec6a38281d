package io.kyc.operation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Any setting, in one environment variable: {@code KYC_SETTINGS}, which the template's parameter {@code Settings}
 * fills. It holds {@code name=value} parts with {@code ;} or line ends between them. A setting's own environment
 * variable counts before it, a default after it.
 */
public final class DeployedSettings implements ConfigSource {
    static final String VARIABLE = "KYC_SETTINGS";

    /** Between environment variables (300) and application.properties (250), as MicroProfile Config orders sources. */
    private static final int ORDINAL = 275;

    private static final Pattern BETWEEN = Pattern.compile("[;\n]");

    private static final Pattern NAME = Pattern.compile("(kyc|quarkus)\\.[\\w.\"-]+");

    /**
     * The settings of a feature. Config itself refuses a name that such a feature does not have. But nobody reads the
     * settings of a feature that does not exist, so a misspelt one would be left out unseen.
     */
    private static final Pattern OF_A_FEATURE =
            Pattern.compile("kyc\\.(access|aws|deadline|disclosure|document|face|idempotency|image|links|liveness"
                    + "|metrics|priming|quality|seen|verification|webhook)(\\..+)?");

    /** The only setting whose value has semicolons. */
    private static final String ROLES = "kyc.access.roles";

    /** Parameters of a stack are shown to whoever may look at it. */
    private static final Set<String> SECRET = Set.of(
            "kyc.access.secret",
            "kyc.access.former-secret",
            "kyc.aws.secret-access-key",
            "kyc.webhook.secret",
            "kyc.webhook.former-secret");

    private final Map<String, String> settings;

    /** Reads the environment variable. Config makes it, once for each configuration. */
    public DeployedSettings() {
        this(System.getenv().getOrDefault(VARIABLE, ""));
    }

    DeployedSettings(String variable) {
        this.settings = parse(variable);
    }

    /** @throws IllegalArgumentException that says which part is wrong and what it must be */
    private static Map<String, String> parse(String variable) {
        Map<String, String> settings = new TreeMap<>();
        String last = "";
        for (String part : BETWEEN.split(variable)) {
            String setting = part.strip();
            int equals = setting.indexOf('=');
            if (equals < 0 && !setting.isEmpty() && last.equals(ROLES)) {
                settings.merge(ROLES, setting, (before, more) -> before + "; " + more);
            } else if (equals < 0 && !setting.isEmpty()) {
                throw wrong(setting);
            } else if (!setting.isEmpty()) {
                last = name(setting.substring(0, equals).strip());
                if (settings.put(last, setting.substring(equals + 1).strip()) != null) {
                    throw new IllegalArgumentException(
                            VARIABLE + " must hold " + last + " once. Remove the other one.");
                }
            }
        }
        return settings;
    }

    private static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw wrong(name);
        }
        if (name.startsWith("kyc.") && !OF_A_FEATURE.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    VARIABLE + " must name settings that exist, but names " + name + ". Correct the name.");
        }
        if (SECRET.contains(name)) {
            throw new IllegalArgumentException(VARIABLE + " must not hold " + name
                    + ", because a stack shows its parameters. Use the setting's own environment variable.");
        }
        return name;
    }

    private static IllegalArgumentException wrong(String part) {
        return new IllegalArgumentException(
                VARIABLE + " must hold parts of the form kyc.name=value, with ; between them. Correct the part that"
                        + " begins with \"" + part.substring(0, Math.min(40, part.length())) + "\".");
    }

    @Override
    public Set<String> getPropertyNames() {
        return settings.keySet();
    }

    @Override
    public String getValue(String name) {
        return settings.get(name);
    }

    @Override
    public String getName() {
        return VARIABLE;
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
