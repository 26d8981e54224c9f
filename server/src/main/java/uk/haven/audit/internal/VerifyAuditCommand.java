package uk.haven.audit.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.domain.Verdict;
import uk.haven.platform.cli.CommonOptions;
import uk.haven.platform.cli.HavenCommand;
import uk.haven.platform.cli.Output;

/** {@code haven verify-audit}. */
@Component
@Command(
        name = "verify-audit",
        description = "Checks that the record of who saw and changed what is whole and as it was written.")
class VerifyAuditCommand implements HavenCommand {

    private final Verifier verifier;
    private final Sealer sealer;
    private final TransactionTemplate transactions;
    private final DataSource dataSource;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    Output output = new Output();

    @Option(
            names = "--anchor",
            paramLabel = "FILE",
            description = "an anchor kept elsewhere, to check against in place of the data folder's")
    @Nullable
    Path anchor;

    VerifyAuditCommand(Verifier verifier, Sealer sealer, TransactionTemplate transactions, DataSource dataSource) {
        this.verifier = verifier;
        this.sealer = sealer;
        this.transactions = transactions;
        this.dataSource = dataSource;
    }

    /** What the command says on stdout. */
    record Result(boolean sound, long entries, long blocks, long unsealed) {}

    @Override
    public Integer call() {
        Optional<Anchor> held = Anchor.read(anchor == null ? sealer.anchorFile() : anchor);
        Verdict verdict = Objects.requireNonNull(
                Viewers.as(new Viewer.System("verify-audit"), () -> transactions.execute(status -> verify(held))));
        return switch (verdict) {
            case Verdict.Sound sound -> {
                output.table(
                        Result.class,
                        java.util.List.of(new Result(true, sound.entries(), sound.blocks(), sound.unsealed())));
                yield 0;
            }
            case Verdict.Broken broken ->
                throw new Refused("The audit is broken at " + broken.where() + ": " + broken.what());
        };
    }

    private Verdict verify(Optional<Anchor> held) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            return verifier.verify(connection, held);
        } catch (SQLException failure) {
            throw new Refused("The audit could not be read: " + failure.getMessage());
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
