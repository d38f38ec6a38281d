package io.kyc.aws.dynamodb;

import static io.kyc.aws.dynamodb.Condition.is;
import static io.kyc.aws.dynamodb.Condition.isNew;
import static io.kyc.aws.dynamodb.Condition.startsWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.testing.BlackBox;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reads and writes of a real DynamoDB. */
@BlackBox
class TableTest {
    private static final String TEXT = "text";
    /** Five items of this size exceed the megabyte that DynamoDB returns at once. */
    private static final int LARGE = 390_000;

    @Inject
    Table table;

    private final String partition = "TEST#" + UUID.randomUUID();

    @Test
    void readsAQueryToItsEnd() {
        keys(5).forEach(key -> table.write(Table.put(key.item().with(TEXT, "x".repeat(LARGE)))));

        assertThat(table.query(all(), query -> {}).next()).as("a second page").isPresent();
        assertThat(table.queryAll(all())).extracting(Item::key).containsExactlyElementsOf(keys(5));
    }

    @Test
    void readsEachKeyOnceAndSkipsMissingItems() {
        store(2);

        assertThat(table.getAll(List.of(key(0), key(1), key(0), key(7))))
                .extracting(Item::key)
                .containsExactlyInAnyOrder(key(0), key(1));
        assertThat(table.getAll(List.of())).isEmpty();
        assertThat(table.get(key(7))).isEmpty();
    }

    @Test
    void deletesMoreThanABatch() {
        store(60);

        table.deleteAll(keys(60));

        assertThat(table.queryAll(all())).isEmpty();
    }

    @Test
    void returnsTheExistingItemOnlyWhenAsked() {
        Item standing = key(0).item().with(TEXT, "first");
        Write.Put again = Table.put(key(0).item().with(TEXT, "second")).onlyIf(isNew());
        assertThat(table.write(Table.put(standing).onlyIf(isNew()))).isEmpty();

        assertThat(table.write(again))
                .hasValueSatisfying(item -> assertThat(item.isEmpty()).isTrue());
        assertThat(table.write(again.returningOld())).contains(standing);
        assertThat(table.transact(List.of(Table.put(key(1).item()), again.returningOld())))
                .hasValueSatisfying(items -> assertThat(items).element(1).isEqualTo(standing));
        assertThat(table.get(key(0))).contains(standing);
        assertThat(table.get(key(1))).as("the rest of the transaction").isEmpty();
    }

    @Test
    void setsAndRemovesAttributes() {
        table.write(Table.put(key(0).item().with(TEXT, "old").with("state", "RESERVED")));

        assertThat(table.write(Table.update(key(0))
                        .set("state", "ERASING")
                        .remove(TEXT)
                        .onlyIf(is(TEXT, "old"))))
                .isEmpty();

        assertThat(table.get(key(0))).contains(key(0).item().with("state", "ERASING"));
    }

    private void store(int items) {
        keys(items).forEach(key -> table.write(Table.put(key.item())));
    }

    private List<Key> keys(int items) {
        return IntStream.range(0, items).mapToObj(this::key).toList();
    }

    private Key key(int n) {
        return new Key(partition, "ITEM#" + n);
    }

    private Condition all() {
        return is(Key.PK, partition).and(startsWith(Key.SK, "ITEM#"));
    }
}
