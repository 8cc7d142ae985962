/** What the features have in common: the class and term that something happens in, the team that does it, and who acts. */
package org.campuspartners.partnership.setting;
