package io.kyc.verification.list;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which page of a list is asked for.
 *
 * @param limit most sessions on it, 1 to 100; null for 25
 * @param cursor {@code next_cursor} of the page before; null for the first page
 */
public record PageRequest(
        @QueryParam("limit")
        @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "25"))
        String limit,

        @QueryParam("cursor") @Parameter(description = "next_cursor of the page before")
        String cursor) {}
