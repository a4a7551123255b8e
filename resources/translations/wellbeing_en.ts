<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%1 %2 (%3 of %n)</source>
        <comment>%1 %2 (%3 of %n)</comment>
        <translation>
            <numerusform>%1 %2 (%3 of %n)</numerusform>
            <numerusform>%1 %2 (%3 of %n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 see %3 of %n the same way</source>
        <comment>%1 and %2 see %3 of %n the same way</comment>
        <translation>
            <numerusform>%1 and %2 see %3 of %n the same way</numerusform>
            <numerusform>%1 and %2 see %3 of %n the same way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2, one step apart</source>
        <comment>%1 and %2, %n steps apart</comment>
        <translation>
            <numerusform>%1 and %2, one step apart</numerusform>
            <numerusform>%1 and %2, %n steps apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>%1 and %n more</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 chose a step for %2 of %n.</source>
        <comment>%1 chose a step for %2 of %n.</comment>
        <translation>
            <numerusform>%1 chose a step for %2 of %n.</numerusform>
            <numerusform>%1 chose a step for %2 of %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n person.</source>
        <comment>%1 of %n people.</comment>
        <translation>
            <numerusform>%1 of %n person.</numerusform>
            <numerusform>%1 of %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n talked about</source>
        <comment>%1 of %n talked about</comment>
        <translation>
            <numerusform>%1 of %n talked about</numerusform>
            <numerusform>%1 of %n talked about</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: down %3 on average (%2 of %n in both)</source>
        <comment>%1: down %3 on average (%2 of %n in both)</comment>
        <translation>
            <numerusform>%1: down %3 on average (%2 of %n in both)</numerusform>
            <numerusform>%1: down %3 on average (%2 of %n in both)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: not enough explored (%2 of %n)</source>
        <comment>%1: not enough explored (%2 of %n)</comment>
        <translation>
            <numerusform>%1: not enough explored (%2 of %n)</numerusform>
            <numerusform>%1: not enough explored (%2 of %n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: nothing rated both times (0 of %n)</source>
        <comment>%1: nothing rated both times (0 of %n)</comment>
        <translation>
            <numerusform>%1: nothing rated both times (0 of %n)</numerusform>
            <numerusform>%1: nothing rated both times (0 of %n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the same on average (%2 of %n in both)</source>
        <comment>%1: the same on average (%2 of %n in both)</comment>
        <translation>
            <numerusform>%1: the same on average (%2 of %n in both)</numerusform>
            <numerusform>%1: the same on average (%2 of %n in both)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: up %3 on average (%2 of %n in both)</source>
        <comment>%1: up %3 on average (%2 of %n in both)</comment>
        <translation>
            <numerusform>%1: up %3 on average (%2 of %n in both)</numerusform>
            <numerusform>%1: up %3 on average (%2 of %n in both)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <comment>%n added</comment>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement.</source>
        <comment>%n agreements.</comment>
        <translation>
            <numerusform>%n agreement.</numerusform>
            <numerusform>%n agreements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <comment>%n already here</comment>
        <translation>
            <numerusform>%n already here</numerusform>
            <numerusform>%n already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer is in %1.</source>
        <comment>%n answers are in %1.</comment>
        <translation>
            <numerusform>%n answer is in %1.</numerusform>
            <numerusform>%n answers are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assessment</source>
        <comment>%n assessments</comment>
        <translation>
            <numerusform>%n assessment</numerusform>
            <numerusform>%n assessments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup made before still holds this record.</source>
        <comment>%n backups made before still hold this record.</comment>
        <translation>
            <numerusform>%n backup made before still holds this record.</numerusform>
            <numerusform>%n backups made before still hold this record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier store that was kept aside stays until you remove it.</source>
        <comment>%n earlier stores that were kept aside stay until you remove them.</comment>
        <translation>
            <numerusform>%n earlier store that was kept aside stays until you remove it.</numerusform>
            <numerusform>%n earlier stores that were kept aside stay until you remove them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry about a worry for safety.</source>
        <comment>%n entries about worries for safety.</comment>
        <translation>
            <numerusform>%n entry about a worry for safety.</numerusform>
            <numerusform>%n entries about worries for safety.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry, the newest first.</source>
        <comment>%n entries, the newest first.</comment>
        <translation>
            <numerusform>%n entry, the newest first.</numerusform>
            <numerusform>%n entries, the newest first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file is in %1, whole.</source>
        <comment>%n files are in %1, each whole.</comment>
        <translation>
            <numerusform>%n file is in %1, whole.</numerusform>
            <numerusform>%n files are in %1, each whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept as it was</source>
        <comment>%n kept as they were</comment>
        <translation>
            <numerusform>%n kept as it was</numerusform>
            <numerusform>%n kept as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter left</source>
        <comment>%n letters left</comment>
        <translation>
            <numerusform>%n letter left</numerusform>
            <numerusform>%n letters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage is left out, because it speaks about somebody else.</source>
        <comment>%n passages are left out, because they speak about somebody else.</comment>
        <translation>
            <numerusform>%n passage is left out, because it speaks about somebody else.</numerusform>
            <numerusform>%n passages are left out, because they speak about somebody else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage is left out.</source>
        <comment>%n passages are left out.</comment>
        <translation>
            <numerusform>%n passage is left out.</numerusform>
            <numerusform>%n passages are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person</source>
        <comment>%n people</comment>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person has not said yes to sharing with %1.</source>
        <comment>%n people have not said yes to sharing with %1.</comment>
        <translation>
            <numerusform>%n person has not said yes to sharing with %1.</numerusform>
            <numerusform>%n people have not said yes to sharing with %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture</source>
        <comment>%n pictures</comment>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture is in %1.</source>
        <comment>%n pictures are in %1.</comment>
        <translation>
            <numerusform>%n picture is in %1.</numerusform>
            <numerusform>%n pictures are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture was in two files; it counts once.</source>
        <comment>%n pictures were in two files; each counts once.</comment>
        <translation>
            <numerusform>%n picture was in two files; it counts once.</numerusform>
            <numerusform>%n pictures were in two files; each counts once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture with every version, note, plan and sign-off.</source>
        <comment>%n pictures with every version, note, plan and sign-off.</comment>
        <translation>
            <numerusform>%n picture with every version, note, plan and sign-off.</numerusform>
            <numerusform>%n pictures with every version, note, plan and sign-off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture, from %1 to %2.</source>
        <comment>%n pictures, from %1 to %2.</comment>
        <translation>
            <numerusform>%n picture, from %1 to %2.</numerusform>
            <numerusform>%n pictures, from %1 to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture, the last one touched first.</source>
        <comment>%n pictures, the last one touched first.</comment>
        <translation>
            <numerusform>%n picture, the last one touched first.</numerusform>
            <numerusform>%n pictures, the last one touched first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason: %1</source>
        <comment>%n reasons: %1</comment>
        <translation>
            <numerusform>%n reason: %1</numerusform>
            <numerusform>%n reasons: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record is due for a look</source>
        <comment>%n records are due for a look</comment>
        <translation>
            <numerusform>%n record is due for a look</numerusform>
            <numerusform>%n records are due for a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record is in %1.</source>
        <comment>%n records are in %1.</comment>
        <translation>
            <numerusform>%n record is in %1.</numerusform>
            <numerusform>%n records are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record was erased here, and would come back with this file.</source>
        <comment>%n records were erased here, and would come back with this file.</comment>
        <translation>
            <numerusform>%n record was erased here, and would come back with this file.</numerusform>
            <numerusform>%n records were erased here, and would come back with this file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record, the oldest first.</source>
        <comment>%n records, the oldest first.</comment>
        <translation>
            <numerusform>%n record, the oldest first.</numerusform>
            <numerusform>%n records, the oldest first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report</source>
        <comment>%n reports</comment>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report is in %1.</source>
        <comment>%n reports are in %1.</comment>
        <translation>
            <numerusform>%n report is in %1.</numerusform>
            <numerusform>%n reports are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review, the longest due first.</source>
        <comment>%n reviews, the longest due first.</comment>
        <translation>
            <numerusform>%n review, the longest due first.</numerusform>
            <numerusform>%n reviews, the longest due first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed-off picture matches.</source>
        <comment>%n signed-off pictures match.</comment>
        <translation>
            <numerusform>%n signed-off picture matches.</numerusform>
            <numerusform>%n signed-off pictures match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement</source>
        <comment>%n statements</comment>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement more stands in the window.</source>
        <comment>%n statements more stand in the window.</comment>
        <translation>
            <numerusform>%n statement more stands in the window.</numerusform>
            <numerusform>%n statements more stand in the window.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n, made before an update or before another was put back, stays until you remove it.</source>
        <comment>%n, made before an update or before another was put back, stay until you remove them.</comment>
        <translation>
            <numerusform>%n, made before an update or before another was put back, stays until you remove it.</numerusform>
            <numerusform>%n, made before an update or before another was put back, stay until you remove them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A record that was erased is here again</source>
        <comment>%n records that were erased are here again</comment>
        <translation>
            <numerusform>A record that was erased is here again</numerusform>
            <numerusform>%n records that were erased are here again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute left.</source>
        <comment>About %n minutes left.</comment>
        <translation>
            <numerusform>About %n minute left.</numerusform>
            <numerusform>About %n minutes left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n rated in both voices.</source>
        <comment>All %n rated in both voices.</comment>
        <translation>
            <numerusform>All %n rated in both voices.</numerusform>
            <numerusform>All %n rated in both voices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n talked about</source>
        <comment>All %n talked about</comment>
        <translation>
            <numerusform>All %n talked about</numerusform>
            <numerusform>All %n talked about</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more file adds nothing.</source>
        <comment>And %n more files add nothing.</comment>
        <translation>
            <numerusform>And %n more file adds nothing.</numerusform>
            <numerusform>And %n more files add nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more in the picture.</source>
        <comment>And %n more in the picture.</comment>
        <translation>
            <numerusform>And %n more in the picture.</numerusform>
            <numerusform>And %n more in the picture.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Between them: %n picture.</source>
        <comment>Between them: %n pictures.</comment>
        <translation>
            <numerusform>Between them: %n picture.</numerusform>
            <numerusform>Between them: %n pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed on both laptops: %n assessment. Both forms are kept, your colleague’s by name.</source>
        <comment>Changed on both laptops: %n assessments. Both forms are kept, your colleague’s by name.</comment>
        <translation>
            <numerusform>Changed on both laptops: %n assessment. Both forms are kept, your colleague’s by name.</numerusform>
            <numerusform>Changed on both laptops: %n assessments. Both forms are kept, your colleague’s by name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied. It leaves the clipboard after %n second.</source>
        <comment>Copied. It leaves the clipboard after %n seconds.</comment>
        <translation>
            <numerusform>Copied. It leaves the clipboard after %n second.</numerusform>
            <numerusform>Copied. It leaves the clipboard after %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due within %n day</source>
        <comment>Due within %n days</comment>
        <translation>
            <numerusform>Due within %n day</numerusform>
            <numerusform>Due within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase it again</source>
        <comment>Erase them again</comment>
        <translation>
            <numerusform>Erase it again</numerusform>
            <numerusform>Erase them again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everybody here: %n person</source>
        <comment>Everybody here: %n people</comment>
        <translation>
            <numerusform>Everybody here: %n person</numerusform>
            <numerusform>Everybody here: %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From the file of %n laptop.</source>
        <comment>From the files of %n laptops.</comment>
        <translation>
            <numerusform>From the file of %n laptop.</numerusform>
            <numerusform>From the files of %n laptops.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Further on here: %n assessment. It stays as it is.</source>
        <comment>Further on here: %n assessments. They stay as they are.</comment>
        <translation>
            <numerusform>Further on here: %n assessment. It stays as it is.</numerusform>
            <numerusform>Further on here: %n assessments. They stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Here already: %n assessment.</source>
        <comment>Here already: %n assessments.</comment>
        <translation>
            <numerusform>Here already: %n assessment.</numerusform>
            <numerusform>Here already: %n assessments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n month: %1</source>
        <comment>In %n months: %1</comment>
        <translation>
            <numerusform>In %n month: %1</numerusform>
            <numerusform>In %n months: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds the record of %n person.</source>
        <comment>It holds the records of %n people.</comment>
        <translation>
            <numerusform>It holds the record of %n person.</numerusform>
            <numerusform>It holds the records of %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep it</source>
        <comment>Keep them</comment>
        <translation>
            <numerusform>Keep it</numerusform>
            <numerusform>Keep them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last backup %n day ago</source>
        <comment>Last backup %n days ago</comment>
        <translation>
            <numerusform>Last backup %n day ago</numerusform>
            <numerusform>Last backup %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New here: %n person.</source>
        <comment>New here: %n people.</comment>
        <translation>
            <numerusform>New here: %n person.</numerusform>
            <numerusform>New here: %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New: %n assessment.</source>
        <comment>New: %n assessments.</comment>
        <translation>
            <numerusform>New: %n assessment.</numerusform>
            <numerusform>New: %n assessments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n that %1 rated both times, %2 moved up, %3 stayed the same and %4 moved down.</source>
        <comment>Of %n that %1 rated both times, %2 moved up, %3 stayed the same and %4 moved down.</comment>
        <translation>
            <numerusform>Of %n that %1 rated both times, %2 moved up, %3 stayed the same and %4 moved down.</numerusform>
            <numerusform>Of %n that %1 rated both times, %2 moved up, %3 stayed the same and %4 moved down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One has no step.</source>
        <comment>%1 have no step.</comment>
        <translation>
            <numerusform>One has no step.</numerusform>
            <numerusform>%1 have no step.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One line is longer than %n letter. Please put it on two.</source>
        <comment>One line is longer than %n letters. Please put it on two.</comment>
        <translation>
            <numerusform>One line is longer than %n letter. Please put it on two.</numerusform>
            <numerusform>One line is longer than %n letters. Please put it on two.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One page</source>
        <comment>%n pages</comment>
        <translation>
            <numerusform>One page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One person has a signed picture.</source>
        <comment>%n people have a signed picture.</comment>
        <translation>
            <numerusform>One person has a signed picture.</numerusform>
            <numerusform>%n people have a signed picture.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One person.</source>
        <comment>%n people.</comment>
        <translation>
            <numerusform>One person.</numerusform>
            <numerusform>%n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One picture is waiting to be carried on.</source>
        <comment>%1 pictures are waiting to be carried on.</comment>
        <translation>
            <numerusform>One picture is waiting to be carried on.</numerusform>
            <numerusform>%1 pictures are waiting to be carried on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please wait %n second, then try again. The recovery key opens it at once.</source>
        <comment>Please wait %n seconds, then try again. The recovery key opens it at once.</comment>
        <translation>
            <numerusform>Please wait %n second, then try again. The recovery key opens it at once.</numerusform>
            <numerusform>Please wait %n seconds, then try again. The recovery key opens it at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <comment>Show %n more</comment>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is longer than %n letter. Please shorten it.</source>
        <comment>That is longer than %n letters. Please shorten it.</comment>
        <translation>
            <numerusform>That is longer than %n letter. Please shorten it.</numerusform>
            <numerusform>That is longer than %n letters. Please shorten it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is too long: a PDF takes %n letter, and fewer where they have accents.</source>
        <comment>That is too long: a PDF takes %n letters, and fewer where they have accents.</comment>
        <translation>
            <numerusform>That is too long: a PDF takes %n letter, and fewer where they have accents.</numerusform>
            <numerusform>That is too long: a PDF takes %n letters, and fewer where they have accents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last signed picture is %n year old or older.</source>
        <comment>The last signed picture is %n years old or older.</comment>
        <translation>
            <numerusform>The last signed picture is %n year old or older.</numerusform>
            <numerusform>The last signed picture is %n years old or older.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The team of %n laptop</source>
        <comment>The team of %n laptops</comment>
        <translation>
            <numerusform>The team of %n laptop</numerusform>
            <numerusform>The team of %n laptops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The work closed %n year ago or longer.</source>
        <comment>The work closed %n years ago or longer.</comment>
        <translation>
            <numerusform>The work closed %n year ago or longer.</numerusform>
            <numerusform>The work closed %n years ago or longer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no room for %n more letter: %1 is the most. Nothing was added.</source>
        <comment>There is no room for %n more letters: %1 is the most. Nothing was added.</comment>
        <translation>
            <numerusform>There is no room for %n more letter: %1 is the most. Nothing was added.</numerusform>
            <numerusform>There is no room for %n more letters: %1 is the most. Nothing was added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was written after %1 would be missing: %n assessment was changed since.</source>
        <comment>What was written after %1 would be missing: %n assessments were changed since.</comment>
        <translation>
            <numerusform>What was written after %1 would be missing: %n assessment was changed since.</numerusform>
            <numerusform>What was written after %1 would be missing: %n assessments were changed since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[record&#xa0;%1:&#xa0;%n&#xa0;more]</source>
        <comment>[record&#xa0;%1:&#xa0;%n&#xa0;more]</comment>
        <translation>
            <numerusform>[record&#xa0;%1:&#xa0;%n&#xa0;more]</numerusform>
            <numerusform>[record&#xa0;%1:&#xa0;%n&#xa0;more]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one a step apart</source>
        <comment>%n one step apart</comment>
        <translation>
            <numerusform>one a step apart</numerusform>
            <numerusform>%n one step apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one further apart</source>
        <comment>%n further apart</comment>
        <translation>
            <numerusform>one further apart</numerusform>
            <numerusform>%n further apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one more than a step apart</source>
        <comment>%n more than one step apart</comment>
        <translation>
            <numerusform>one more than a step apart</numerusform>
            <numerusform>%n more than one step apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the one that both rated the same way</source>
        <comment>all %n the same way</comment>
        <translation>
            <numerusform>the one that both rated the same way</numerusform>
            <numerusform>all %n the same way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the other %n</source>
        <comment>the other %n</comment>
        <translation>
            <numerusform>the other %n</numerusform>
            <numerusform>the other %n</numerusform>
        </translation>
    </message>
</context>
</TS>
