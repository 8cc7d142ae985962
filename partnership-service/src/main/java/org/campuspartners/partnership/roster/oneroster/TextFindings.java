package org.campuspartners.partnership.roster.oneroster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a file's text, told by the names of its columns: the text is read ahead, and the header may not be known yet. */
final class TextFindings implements CsvText.Watcher {

    private record Finding(long line, int cell, Deviation deviation) {}

    private final String file;
    private final Diagnostics diagnostics;
    private final List<Finding> early = new ArrayList<>();
    private boolean telling;
    private Optional<Header> header = Optional.empty();

    TextFindings(String file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    @Override
    public void found(long line, int cell, Deviation deviation) {
        Finding finding = new Finding(line, cell, deviation);
        if (telling) {
            tell(finding);
        } else {
            early.add(finding);
            if (early.size() == Diagnostics.LISTED) {
                // No more are listed anyway.
                tell(Optional.empty());
            }
        }
    }

    /** From now on nothing is held back; the first call counts. */
    void tell(Optional<Header> read) {
        if (!telling) {
            telling = true;
            header = read;
            early.forEach(this::tell);
            early.clear();
        }
    }

    private void tell(Finding finding) {
        String column =
                header.map(names -> names.nameAt(finding.cell())).orElseGet(() -> Header.numbered(finding.cell()));
        diagnostics.cell(file, finding.line(), column, finding.deviation());
    }
}
