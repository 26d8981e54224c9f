package uk.haven.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
@Transactional
class MappingStoreIntegrationTests {

    private static final long ONE = -101;
    private static final long OTHER = -102;

    @Autowired
    MappingStore mappings;

    private final List<String> header = List.of("Code", "Family name", "House " + UUID.randomUUID());

    @Test
    void whatOneSchoolSaidOfItsColumnsIsNotTakenForAnothersFiles() {
        mappings.save(ONE, "MIS", "pupils", header, Map.of("code", "upn", "family name", "surname"));
        assertThat(mappings.find(header, Set.of(OTHER))).isEmpty();
        mappings.save(OTHER, "MIS", "pupils", header, Map.of("code", "upn", "family name", "forename"));
        assertThat(mappings.find(header, Set.of(ONE)))
                .hasValueSatisfying(said -> assertThat(said.columns()).containsEntry("family name", "surname"));
        assertThat(mappings.find(header, Set.of(OTHER)))
                .hasValueSatisfying(said -> assertThat(said.columns()).containsEntry("family name", "forename"));
    }

    @Test
    void whereSchoolsSaidDifferentThingsAndTheSenderIsNeitherNothingIsAssumed() {
        mappings.save(ONE, "MIS", "pupils", header, Map.of("code", "upn", "family name", "surname"));
        assertThat(mappings.find(header, Set.of())).isPresent();
        mappings.save(OTHER, "MIS", "pupils", header, Map.of("code", "upn", "family name", "forename"));
        assertThat(mappings.find(header, Set.of())).isEmpty();
    }
}
