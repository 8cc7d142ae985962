package org.campuspartners.partnership.roster.imports;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** As many lists as there is time for. */
@Tag("long")
@PropertyDefaults(tries = 50, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class ManyListsProperties extends ImportProperties {}
