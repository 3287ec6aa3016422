/** Word groups, written from how developers talk about code in general, matched on the prose alone. */
export const WORDS = {
  crash:
    /\b(?:crash\w*|segfault\w*|segmentation fault|abort(?:s|ed)?|assert(?:s|ion)?|panic\w*|exception|throw(?:s|n)?|uncaught|unhandled|oom|corrupt\w*|hang(?:s|ing)?|freez\w+|deadlock\w*|infinite(?:ly)?|stack ?overflow|use[- ]after[- ]free|dangling|double[- ]free|leak(?:s|ed|ing|age)?|overflow\w*|underflow\w*|out[- ]of[- ](?:bounds?|range)|off[- ]by[- ]one|truncat\w+|race(?:s|y)?|race condition|data loss|loses?|lost|undefined behaviou?r|ub)\b/i,
  wrong:
    /n['’]t (?:(?:be|look|quite|really|even|strictly|entirely|always) )?(?:correct|right|true|accurate|valid)\b|\b(?:wrong(?:ly)?|incorrect(?:ly)?|(?:is|are|it['’]?s|that['’]?s|this is)(?: also)? not (?:correct|right|true|accurate|valid)|invalid|bug(?:s|gy)?(?! (?:id|number|report|tracker|#|\d))|broken?|breaks?|breaking|fails?|failing|failed(?! (?:output|message))|regress\w*|mistake|mislead\w*|(?<!less )confus\w+|inaccurate|contradict\w*|no longer|stale|obsolete|(?<!my |too |not )bad|faulty|typo in code|mismatch\w*|inconsistent|ambigu\w+|conflict\w*|collid\w+|violat\w+)\b/i,
  doesNotWork:
    /\b(?:(?:does|do|did|will|would|wo|ca|can)(?:n['’]t|not| not) (?:\w+ )?(?:work|compile|build|do|handle|cover|apply|match|hold|happen|update|change|get|have|exist|seem|show|help|return|make sense|know|allow|support)|not (?:work|compil|handl|cover|updat|check|test|call|escap|translat|initiali[sz]|document|necessarily|guarantee|thread)\w*|never (?:\w+ )?(?:be|get|happen|reach|called|update|run|used|true|set|return)\w*|unreachable|no effect|has no effect|silently|ignor(?:es?|ed|ing))\b/i,
  consequence:
    /\b(?:(?:will|would|could|can|might|may|going to) (?:\w+ )?(?:be|get|cause|lead|result|break|fail|crash|return|lose|leak|race|block|happen|throw|trigger|end up|overwrite|override|conflict|change|show|display|skip|still|always|never|become|remain|create|call)|leads? to|causes?|results? in|ends? up|otherwise|means that|so that|which means|as a result|in that case|because|since)\b/i,
  edge: /\b(?:what (?:if|happens|about)|in case|edge[- ]case|corner[- ]case|if (?:the|a|an|there|it|this|that|we|you|i|both|CODE|one|user|somebody|someone)|when (?:the|a|an|there|it|this|that|we|you|CODE|no|both)|unless|even (?:if|when|though)|empty|zero|negative|null(?:ptr)?|nil|none|undefined|nan|missing|concurrent\w*|at the same time|twice|multiple times|restart|shutdown|timeout|large|huge|very long|non-ascii|unicode|windows|macos|linux|android|platform)\b/i,
  should:
    /\b(?:should(?:n['’]t| not| also| be| probably)?|needs? to|must(?: not|n['’]t)?|have to|has to|required?|ought|make sure|ensure|be careful|careful|beware|watch out|don['’]t forget|forgot(?:ten)?|missed|missing|lacks?|lacking|without|instead of|rather than|still)\b/i,
  test: /\b(?:tests?|tested|testing|untested|coverage|test[- ]?case|reproduc\w*|repro|steps|regression|verify|verified|when i|i (?:see|get|got|tried|tested|can|cannot|can['’]t))\b/i,
  security:
    /\b(?:secur\w*|vulnerab\w*|inject\w*|escap(?:e|ed|ing)|saniti[sz]\w*|unsafe|untrusted|attack\w*|malicious|exploit\w*|privilege\w*|permissions?|secrets?|passwords?|credentials?|privacy|leak\w*|auth\w*|csrf|xss|ssrf|dos|thread[- ]safe\w*|lock(?:s|ed|ing)?|mutex|atomic\w*|concurren\w*|race\w*)\b/i,
  performance:
    /\b(?:performance|slow(?:er|ly)?|expensive|costly|quadratic|n\+1|o\(n|unnecessary (?:copy|copies|allocation)|copies|memory usage|block(?:s|ing)? the)\b/i,
  compatibility:
    /\b(?:backwards?[- ]compat\w*|compatib\w*|breaking change|deprecat\w*|upgrade|downgrade|migrat\w+|older versions?|existing (?:users?|data|code|behaviou?r|callers?)|behaviou?r(?:al)? change|changes? (?:the )?behaviou?r|portab\w*|rely|relies|depend(?:s|ed)? on|assum\w+|guarantee\w*)\b/i,
  docs: /\b(?:comment|docs?|documentation|docstring|readme|release[- ]?notes?|description|message|text|tooltip|label|help)\b/i,
  absence:
    /\b(?:nothing|nobody|no one|nowhere|never|none of|no (?:\w+ )?(?:checks?|tests?|limits?|bounds?|way|case|migration|handling|handler|guard|lock|timeout|validation|guarantee|fallback|path|error|upper|such)|without|absent|lacks?|missing|miss(?:es|ed)? (?:the|a|an)|not there|(?:do|does|did|can)(?:n['’]t| not) (?:find|see)|left out|forgot(?:ten)?)\b/i,
  damage:
    /\b(?:wip(?:es?|ed)|delet(?:es?|ed)|overwrit(?:es?|ten)|swallow(?:s|ed)?|los(?:es?|ing|t)|drops?|grows?|fill(?:s|ed)? (?:up|the)|exhaust\w*|runs? out|stuck|forever|keeps? (?:the|it|waiting|running|alive)|hangs?|leaks?|garbage|duplicat(?:es?|ed) (?:the|every|each|entries|rows)|twice|double|expired|negative|collid\w+|mismatch\w*|expos\w+|world[- ]readable|plain ?text|half[- ](?:written|way|done|finished)|too (?:late|early|long|large|many|big)|falls? (?:through|out|over|back)|skips?|skipped|overlap\w*|flicker\w*|cut off|invisible|nobody can)\b/i,
  sequence:
    /\b(?:while|until|between|at (?:the same|one) time|two (?:\w+ )?(?:threads|writers|readers|callers|requests|users|calls|of them)|second (?:call|caller|one|time|run|thread|request)|meanwhile|in the meantime|in parallel|order|before the|after the|after a|again|every time|each time|on (?:every|each)|once (?:the|it|this)|as soon as|next (?:start|run|call|time))\b/i,
  outcome:
    /\b(?:so (?:the|it|that|we|this|they|every|you|a|an|both|two|all|there|nobody|nothing|somebody|people)|then (?:the|it|we|this|they|both|nobody|nothing)|and (?:the|then|nobody|nothing|it) (?:\w+ )?(?:will|would|is|gets|fails|goes|never)|(?:will|would|could|can|may|might) (?:\w+ )?(?:fail|crash|break|hang|leak|lose|throw|delete|overwrite|wipe|grow|block|collide|happen|not|never|no longer|stop|end up|get|see|be (?:wrong|lost|empty|null|stale|broken|off|sent|ignored|skipped|called|shown|deleted|overwritten|read|used)))\b/i,
  actor:
    /\b(?:users?|people|customers?|callers?|clients?|attackers?|somebody|someone|anybody|anyone|whoever|readers?|reviewers?|newcomers?|passengers?|operators?|admins?)\b/i,
  proposes:
    /^could (?:share|use|move|drop|reuse|go|live|just)\b|CODE ?(?:→|->|=>) ?CODE|\b(?:you (?:can|could|may|might)|could (?:you|we|this|be)|can (?:you|we|this|be)|how about|what about|why not|maybe|perhaps|consider|let['’]?s|i['’]?d|i would|would (?:prefer|rather|use|call|name|make|put)|feel free|if you (?:like|want)|suggest(?:ion)?|prefer|instead|alternatively|or just|might as well|would be (?:nice|good|better|nicer|cleaner))\b/i,
  nit: /\b(?:nit(?:s|ty|pick\w*)?|nano-?nit|micro-?nit|pico-?nit|style|stylistic|cosmetic|minor|optional(?:ly)?|non-?blocking|not (?:a )?block(?:er|ing)|feel free|up to you|take it or leave it|no strong opinion|if you (?:want|like|touch|retouch|have to|need to|push|rebase|happen)|while (?:you['’]?re |we['’]?re )?(?:here|at it)|btw|fwiw|pedantic|bikeshed\w*|trivial)\b/i,
  tidy: /\b(?:copyright|licen[cs]e headers?|typo|spell\w*|grammar|wording|reword\w*|rephrase|phras\w+|comma|capitals?|capitali[sz]\w*|quotes?|lower-?case|upper-?case|plural|white ?space|spaces?|blank line|new ?lines?|trailing|indent\w*|format(?:ted|ting)?|clang-format|prettier|lint\w*|align\w*|alphabetic\w*|sort(?:ed)?|order(?:ed|ing)?|naming|names?|named|rename\w*|prefix|suffix|snake|camel|brac(?:es?|ed)|parenthes\w+|semicolon|const(?:expr)?|final|readonly|private|static|auto|include|imports?|unused|redundant|unnecessary|superfluous|dead code)\b/i,
  simpler:
    /\b(?:simpl(?:er|ify|ified|e)|short(?:er|en)|concise|clean(?:er|up)?|neat(?:er)?|nicer|clear(?:er)?|readab\w*|more (?:readable|idiomatic|elegant|consistent|explicit|descriptive)|consisten(?:t|cy|tly)|refactor\w*|extract|inline|split|squash|move|reuse|dedup\w*|duplicat\w*|could (?:just|also|use|be)|can (?:just|also|use|be)|maybe use|consider|prefer\w*|i['’]d|would be (?:nice|good|better)|personally|perhaps|style)\b/i,
  praise:
    /\b(?:nice|great|love|cool|awesome|neat|well done|good job|lgtm|looks good|thanks?|thank you|ack|utack|tack|\+1|ship it)\b/i,
  curious:
    /\b(?:curious|wonder(?:ing)?|just asking|out of (?:interest|curiosity)|do you know|do we know|for my (?:own )?(?:understanding|education)|(?:any|is there an?|what['’]?s the|what is the) (?:particular |specific |good |special )?(?:reason|rationale)|where does (?:this|the|it)|what accounted|elaborate|(?:are|do) we (?:\w+ )?us(?:e|ing) (?:this|it|that)|(?:am|['’]m|bit|little) confused (?:about|by)|could you (?:explain|elaborate|clarify)|can you (?:explain|elaborate|clarify)|what (?:does|is|are|do)|how (?:does|do|is|come)|not sure i (?:understand|follow)|question)\b/i,
  hedge:
    /\b(?:i think|i guess|maybe|perhaps|might|possibly|probably|seems?|looks? like|iiuc|afaik|afaict|iirc|istm|imo|imho|not sure|i believe|appears?)\b/i,
  unusual:
    /\b(?:why (?:is|are|was|were|do|does|did|not|the|this|move|remove|change|skip|CODE)|intended|intentional|on purpose|expected|unexpected|surprising|suspicious|weird|strange|odd|is (?:this|it|that) (?:safe|right|correct|ok|okay|needed|true|still|guaranteed|intended)|are you sure|doesn['’]t (?:this|that|it)|isn['’]t (?:this|that|it)|won['’]t (?:this|that|it)|shouldn['’]t (?:this|that|it|we|here))\b/i,
} as const;
