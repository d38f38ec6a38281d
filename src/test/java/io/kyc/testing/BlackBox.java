package io.kyc.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a test of the running service with the local AWS. Fields of the types {@link io.kyc.local.LocalAws},
 * {@link LocalTable} and {@link LocalBucket} are set, and each test begins without faults. All classes share one
 * application and one AWS, unless a profile or a resource of their own asks for another.
 */
@QuarkusTest
@QuarkusTestResource(LocalAwsResource.class)
@Stereotype
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BlackBox {}
