package org.campuspartners.partnership.roster.imports;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Some lists at every build; others each time. */
@Tag("service")
@PropertyDefaults(tries = 2, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class AFewListsProperties extends ImportProperties {}
