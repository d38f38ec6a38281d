package io.kyc.verification.list;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The wanted page of a list.
 *
 * @param limit largest number of sessions, 1 to 100; null means 25
 * @param cursor {@code next_cursor} of the page before; null for the first page
 */
public record PageRequest(
        @QueryParam("limit")
        @Parameter(
                description = "Most sessions of the page; it may hold fewer and still have a next one",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "25"))
        String limit,

        @QueryParam("cursor") @Parameter(description = "The next_cursor of the page before")
        String cursor) {}
