/** What the class lists hold: people, classes and terms that are listed, and those that no longer are. */
package org.campuspartners.partnership.roster.domain;
