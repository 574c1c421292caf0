<!-- Line 2: The outermost element is lexicon -->
<html></html>
